using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Tells a capital that stands for its government ("Doha said", "relations with Riyadh") from the city ("in Doha", a dateline): by the verb after it and the preposition before it.
/// And where a state and its capital share a name, takes the dateline's for the city.
/// </summary>
internal sealed class CapitalsForStates
{
    private readonly WordClasses _words;
    private readonly Dictionary<string, KnownEntity> _stateOfCapital = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEntity> _capitalOfState = new(StringComparer.Ordinal);

    public CapitalsForStates(IEnumerable<KnownEntity> entities, WordClasses words)
    {
        _words = words;
        var all = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var state in all.Values)
            if (state.Kind == EntityKind.State && state.Seed.Capital is { } capital && all.TryGetValue(capital, out var city))
            {
                _stateOfCapital.TryAdd(capital, state);
                if (city.Seed.En == state.Seed.En || city.Seed.En == state.Seed.En + " City") _capitalOfState.TryAdd(state.Id, city);
            }
    }

    public void Resolve(DocumentReading reading, DocumentEntities entities, IReadOnlyList<Candidate> candidates)
    {
        var map = new MentionMap(candidates, reading.Tokens.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.Form != MentionForm.Name || candidate.EntityId is not { } id) continue;
            if (_stateOfCapital.TryGetValue(id, out var state) && !IsDateline(reading, candidate) && StandsForGovernment(reading, map, candidate, state.Id))
            {
                candidate.Kind = EntityKind.State;
                entities.Take(candidate, state.Id, "capital for its government", rejected: [new(id, null, "the city does not act")]);
            }
            else if (_capitalOfState.TryGetValue(id, out var capital) && !reading.Is(candidate.First, WordShape.Arabic) && IsDateline(reading, candidate))
            {
                candidate.Kind = EntityKind.Place;
                entities.Take(candidate, capital.Id, "dateline", rejected: [new(id, null, "a dateline names the city")]);
            }
        }
    }

    private bool StandsForGovernment(DocumentReading reading, MentionMap map, Candidate candidate, string state)
    {
        var before = candidate.First - 1;
        var after = candidate.Last + 1;
        if (candidate.Proclitics.Length > 0 && candidate.Proclitics[^1] == ArabicLetters.Beh) return false;
        if (reading.InSentence(before, candidate.First))
        {
            var key = reading.Tokens[before].Key;
            if (candidate.Proclitics.Length == 0 && (IsLocative(reading, before) || key == "the" || reading.Is(before, WordShape.Number))) return false;
            if (map.At(before) is { Kind: EntityKind.Place or EntityKind.Organization }) return false;
            if (_words.Is(key, WordClass.Relational) && key is not ("and" or "by" or "on")) return true;
            // A coordination follows its first member.
            if (key is "and" or "," or "\u060C" && map.At(before - 1) is { } member && (member.Kind == EntityKind.State || member.Reason == "capital for its government")) return key == "and" || SpeaksAfter(reading, after);
            if (reading.Is(candidate.First, WordShape.Arabic) && SpeechAt(reading, before)) return !Is(reading, before, WordClass.Travel);
        }

        if (IsInActingRow(reading, map, candidate)) return true;
        if (candidate.Proclitics.StartsWith(ArabicLetters.Waw) && map.At(before) is { } joined && (joined.Kind == EntityKind.State || joined.Reason == "capital for its government")) return true;
        if (!reading.InSentence(after, candidate.First)) return false;
        if (reading.Is(after, WordShape.Possessive)) return true;
        // «واشنطن وطالبان توقعان»: the dual of two that act.
        if (map.At(after) is { Proclitics: [ArabicLetters.Waw] } second && reading.InSentence(second.Last + 1, after) && reading.Is(candidate.First, WordShape.Arabic) && (IsDual(reading.Tokens[second.Last + 1].Key) || SpeechAt(reading, second.Last + 1))) return true;
        return SpeaksAfter(reading, after);
    }

    /// <summary>«which Riyadh, Abu Dhabi, Manama and Cairo handed to Doha»: a row of capitals, none of them after a preposition of place, that a verb follows.</summary>
    private bool IsInActingRow(DocumentReading reading, MentionMap map, Candidate candidate)
    {
        if (reading.Is(candidate.First, WordShape.Arabic)) return false;
        var (first, last, count, and) = (candidate.First, candidate.Last, 1, false);
        while (reading.InSentence(first - 2, candidate.First) && reading.Tokens[first - 1].Key is "," or "and" && map.At(first - 2) is { } left && IsCapital(left))
        {
            and |= reading.Tokens[first - 1].Key == "and";
            (first, count) = (left.First, count + 1);
        }

        while (reading.InSentence(last + 2, candidate.First) && reading.Tokens[last + 1].Key is "," or "and" && map.At(last + 2) is { } right && IsCapital(right))
        {
            and |= reading.Tokens[last + 1].Key == "and";
            (last, count) = (right.Last, count + 1);
        }

        if (count < 2 || !and || (reading.InSentence(first - 1, candidate.First) && IsLocative(reading, first - 1)) || !reading.InSentence(last + 1, candidate.First)) return false;
        var next = reading.Tokens[last + 1].Key;
        return map.At(last + 1) is null && (next.EndsWith("ed", StringComparison.Ordinal) || _words.Is(next, WordClass.Speech | WordClass.Act)) && next is not ("hosted" or "opened" or "followed");
    }

    private bool IsCapital(Candidate candidate) => candidate.EntityId is { } id && (_stateOfCapital.ContainsKey(id) || candidate.Reason == "capital for its government");

    /// <summary>A dual imperfect: «توقعان», «يبحثان».</summary>
    private static bool IsDual(string key) => key.Length > 4 && key[0] is ArabicLetters.Teh or ArabicLetters.Yeh && key[^1] == ArabicLetters.Noon && key[^2] == ArabicLetters.Alef;

    private bool IsLocative(DocumentReading reading, int token)
    {
        foreach (var split in reading.Splits(token))
            if (_words.Is(split.Rest, WordClass.Locative))
                return true;
        return false;
    }

    private bool SpeaksAfter(DocumentReading reading, int after)
    {
        if (after >= reading.Tokens.Count) return false;
        var key = reading.Tokens[after].Key;
        return reading.Is(after, WordShape.Arabic) ? SpeechAt(reading, after) : _words.Is(key, WordClass.Speech | WordClass.Act) && key is not ("was" or "is" or "hosted" or "opened" or "held");
    }

    private bool SpeechAt(DocumentReading reading, int token) => Is(reading, token, WordClass.Speech | WordClass.Act);

    private bool Is(DocumentReading reading, int token, WordClass word)
    {
        foreach (var split in reading.Splits(token))
            if (_words.Is(split.Rest, word))
                return true;
        return false;
    }

    /// <summary>At the start of a paragraph, before a dash, a bracket or a date.</summary>
    private static bool IsDateline(DocumentReading reading, Candidate candidate)
    {
        var sentence = reading.Sentence(candidate.First);
        if (candidate.First - sentence.First > 3 || candidate.Last >= sentence.Last) return false;
        if (reading.SentenceOf[candidate.First] > 0 && reading.Sentences[reading.SentenceOf[candidate.First] - 1].Span.Paragraph == sentence.Span.Paragraph) return false;
        var next = reading.Tokens[candidate.Last + 1].Text;
        if (next is "(" or "-" or "--" or "\u2013" or "\u2014" or ":" or "/") return candidate.First == sentence.First || next is not ("(" or ":");
        return next is "," or "\u060C" && reading.Is(candidate.First, WordShape.AllCaps);
    }
}
