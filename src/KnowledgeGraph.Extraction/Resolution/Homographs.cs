using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Arabic words that name a city and something else: «عمان» is Amman and Oman, «قنا» Qena and a news agency. The word before decides (<c>lexicon/homographs.tsv</c>), a
/// dateline, what the word is joined to, else what the document speaks of more.
/// </summary>
internal sealed class Homographs
{
    private const int LongestDateline = 8;
    private const string Media = "media";
    private const char Shadda = '\u0651';
    private readonly Dictionary<(string Before, string Word), string> _after = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public static Homographs Load(string seedRoot)
    {
        var homographs = new Homographs();
        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "homographs.tsv"), 3))
        {
            homographs._words.Add(TextKey.Of(row[0]));
            foreach (var before in row[2].Split('|'))
                homographs._after.TryAdd((TextKey.Of(before), TextKey.Of(row[0])), row[1]);
        }

        return homographs;
    }

    /// <summary>Decides what can be decided; the rest is left to the rules for names of several things.</summary>
    public void Resolve(DocumentReading reading, DocumentEntities entities, IReadOnlyList<Candidate> candidates, Knowledge knowledge)
    {
        MentionMap? map = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length != 1 || candidate.Forms.Count == 0 || !reading.Is(candidate.First, WordShape.Arabic)) continue;
            if (candidate.Forms.FirstOrDefault(f => f.Entity.Seed.Category == Media) is { } agency && IsByline(reading, candidate))
            {
                entities.Take(candidate, agency, "agency of a dateline");
                continue;
            }

            if (candidate.Forms is [{ NeedsContext: true, Entity.Kind: EntityKind.State } only])
            {
                // «مالي» is Mali after «في», and financial after «دعم».
                map ??= new(candidates, reading.Tokens.Count);
                if (WordBefore(reading, candidate) == only.Entity.Id) entities.Take(candidate, only, "word before the name", (candidate.First - 1, candidate.First - 1));
                else if (_words.Contains(reading.Splits(candidate.First)[0].Rest) && Neighbour(reading, map, candidate) == EntityKind.State) entities.Take(candidate, only, "joined to another name");
                continue;
            }

            if (candidate.Forms.FirstOrDefault(f => f.Entity.Kind == EntityKind.State) is not { } state || candidate.Forms.FirstOrDefault(f => f.Entity.Kind == EntityKind.Place) is not { } city) continue;
            if (reading.Tokens[candidate.First].Text.Contains(Shadda, StringComparison.Ordinal) && city.Words[0].Contains(Shadda, StringComparison.Ordinal))
            {
                entities.Take(candidate, city, "name with its doubled letter");
                continue;
            }

            map ??= new(candidates, reading.Tokens.Count);
            if (WordBefore(reading, candidate) is { } named && candidate.Forms.FirstOrDefault(f => f.Entity.Id == named) is { } told) entities.Take(candidate, told, "word before the name", (candidate.First - 1, candidate.First - 1));
            else if (Neighbour(reading, map, candidate) is { } kind) entities.Take(candidate, kind == EntityKind.State ? state : city, "joined to another name");
            else if (Weigh(candidates, knowledge, state.Entity.Id) - Weigh(candidates, knowledge, knowledge.StateOf(city.Entity)) is var weight and not 0) entities.Take(candidate, weight > 0 ? state : city, "state that the document speaks of");
        }
    }

    private string? WordBefore(DocumentReading reading, Candidate candidate)
    {
        if (!reading.InSentence(candidate.First - 1, candidate.First) || candidate.Proclitics.Length > 0) return null;
        foreach (var split in reading.Splits(candidate.First - 1))
            if (_after.TryGetValue((split.Rest, reading.Splits(candidate.First)[0].Rest), out var entity))
                return entity;
        return null;
    }

    /// <summary>The kind of the name that «و» or a comma joins it to; null where it stands alone.</summary>
    private static EntityKind? Neighbour(DocumentReading reading, MentionMap map, Candidate candidate)
    {
        if (candidate.Proclitics is [ArabicLetters.Waw] && map.At(candidate.First - 1) is { } before && KindOf(before) is { } joined) return joined;
        if (reading.InSentence(candidate.First - 1, candidate.First) && reading.Tokens[candidate.First - 1].Text is "\u060C" && map.At(candidate.First - 2) is { } listed && KindOf(listed) is { } kind) return kind;
        return map.At(candidate.Last + 1) is { Proclitics: [ArabicLetters.Waw] } next && reading.InSentence(next.First, candidate.First) ? KindOf(next) : null;
    }

    private static EntityKind? KindOf(Candidate candidate) => candidate.OnlyEntity is { Kind: EntityKind.State or EntityKind.Place, Kind: var kind } && candidate.Form != MentionForm.Demonym ? kind : null;

    /// <summary>How often the document names a state, its places and its bodies.</summary>
    private static int Weigh(IReadOnlyList<Candidate> candidates, Knowledge knowledge, string? state)
    {
        var weight = 0;
        foreach (var candidate in candidates)
            if (candidate.OnlyEntity is { } entity && knowledge.StateOf(entity) == state)
                weight++;
        return weight;
    }

    /// <summary>«الدوحة - قنا:», «المنامة (بنا) -»: at the head of a paragraph, between the marks of a dateline.</summary>
    private static bool IsByline(DocumentReading reading, Candidate candidate)
    {
        var sentence = reading.Sentence(candidate.First);
        if (candidate.First - sentence.First > LongestDateline || candidate.Last >= sentence.Last) return false;
        if (reading.SentenceOf[candidate.First] > 0 && reading.Sentences[reading.SentenceOf[candidate.First] - 1].Span.Paragraph == sentence.Span.Paragraph) return false;
        var next = reading.Tokens[candidate.Last + 1].Text;
        if (candidate.First == sentence.First) return next is "-" or "\u2013" or "\u2014" or ":" or "/";
        return reading.Tokens[candidate.First - 1].Text switch
        {
            "(" => next is ")" or "-" or "\u2013",
            "-" or "\u2013" or "\u2014" or "/" or "\u060C" => next is ":" or "-" or "\u2013" or "\u2014" or "/",
            _ => false,
        };
    }
}
