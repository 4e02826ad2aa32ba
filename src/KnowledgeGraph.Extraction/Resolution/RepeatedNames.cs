using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Finds where a document takes up again a name it has given: a person by the family name, an unlisted organisation or place by the same words,
/// an organisation or initiative by its head noun (<c>the Assembly</c>, المبادرة). Only what one entity of the document answers to counts.
/// </summary>
internal sealed class RepeatedNames(WordClasses words, HeadNouns heads, NameTables names)
{
    private const string Ambiguous = "";

    /// <summary>New candidates, resolved, on tokens that no candidate covers.</summary>
    /// <param name="named">What the document names in full, names within longer ones too.</param>
    public List<Candidate> Find(DocumentReading reading, IReadOnlyList<Candidate> named, IReadOnlyList<Candidate> resolved)
    {
        var trie = new TokenTrie<Repeat>();
        var owners = new Dictionary<string, Repeat>(StringComparer.Ordinal);
        foreach (var candidate in named)
            if ((candidate.EntityId ?? candidate.OnlyEntity?.Id) is not null && candidate.Form is MentionForm.Name or MentionForm.Acronym)
                Register(reading, candidate, owners);
        foreach (var (key, repeat) in owners)
            if (repeat.Id != Ambiguous)
                trie.Add(key.Split(' '), repeat);

        var found = new List<Candidate>();
        var taken = new MentionMap(resolved, reading.Tokens.Count);
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (!reading.Is(i, WordShape.Arabic | WordShape.Latin | WordShape.Number)) continue;
            var origin = taken.At(i);
            if (origin is not null && !IsAlone(reading, origin)) continue;
            if (Longest(reading, taken, trie, i) is not { } candidate) continue;
            if (origin is not null && (candidate.Kind != EntityKind.Person || candidate.Last > i)) continue;
            found.Add(candidate);
            i = candidate.Last;
        }

        return found;
    }

    /// <summary>«التقى السوداني نظيره»: an adjective of origin with the article and no definite noun before it may be a man's last name.</summary>
    private bool IsAlone(DocumentReading reading, Candidate candidate)
    {
        if (candidate is not { Form: MentionForm.Demonym, Length: 1 } || !reading.Is(candidate.First, WordShape.Arabic) || !reading.Splits(candidate.First).Any(s => s.Proclitics == candidate.Proclitics && reading.HasArticle(candidate.First, s.Rest))) return false;
        var before = candidate.First - 1;
        if (!reading.InSentence(before, candidate.First) || reading.Is(before, WordShape.Punctuation)) return true;
        var key = reading.Tokens[before].Key;
        return reading.Is(before, WordShape.Arabic) && (reading.Splits(before).Any(s => words.Is(s.Rest, WordClass.Act | WordClass.Speech)) || !reading.Splits(before).Any(s => reading.HasArticle(before, s.Rest))) && key[^1] is not ArabicLetters.Heh && !key.EndsWith(ArabicAffixes.Her, StringComparison.Ordinal) && !key.EndsWith(ArabicAffixes.Their, StringComparison.Ordinal);
    }

    private void Register(DocumentReading reading, Candidate candidate, Dictionary<string, Repeat> owners)
    {
        var keys = new List<string>();
        for (var i = candidate.First; i <= candidate.Last; i++)
            if (!reading.Is(i, WordShape.Punctuation))
                keys.Add(i == candidate.First && candidate.Proclitics.Length > 0 ? reading.Splits(i).First(s => s.Proclitics == candidate.Proclitics).Rest : reading.Tokens[i].Key);
        var latin = reading.Is(candidate.First, WordShape.Latin);
        if (candidate.Kind == EntityKind.Person)
        {
            for (var from = 1; from < keys.Count; from++)
                if (IsFamily(keys, from, latin))
                    Own(string.Join(' ', keys.Skip(from)), new((candidate.EntityId ?? candidate.OnlyEntity!.Id), candidate.Kind, MentionForm.Short, latin, (candidate.First, candidate.Last)), owners);
            return;
        }

        if (candidate.Forms.Count == 0) Own(string.Join(' ', keys), new((candidate.EntityId ?? candidate.OnlyEntity!.Id), candidate.Kind, candidate.Form, latin, (candidate.First, candidate.Last)), owners);
        if (candidate.Kind is not (EntityKind.Organization or EntityKind.Initiative) || keys.Count < 2) return;
        var head = latin ? keys.FindLast(heads.IsHead) : keys[0].StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) ? keys[0][2..] : keys[0];
        if (head is not null && heads.Of(head) is { IsWeak: false } noun && noun.Kind == candidate.Kind)
            Own(latin ? head : ArabicAffixes.Article + head, new((candidate.EntityId ?? candidate.OnlyEntity!.Id), candidate.Kind, MentionForm.Short, latin, (candidate.First, candidate.Last)), owners);
    }

    /// <summary>What may stand for the person alone: the last part, with the small words before it.</summary>
    private bool IsFamily(List<string> keys, int from, bool latin)
    {
        if (from < keys.Count - 1) return words.Is(keys[from], WordClass.Particle) && !words.Is(keys[from - 1], WordClass.Particle) && keys[from] is not ("bin" or "ibn" or "bint");
        var key = keys[from];
        if (key.Length < 3 || (latin && heads.IsHead(key) && !names.IsFamily(key))) return false;
        return latin || !words.Is(key, WordClass.Common | WordClass.Speech) || names.IsFamily(key);
    }

    private static void Own(string key, Repeat repeat, Dictionary<string, Repeat> owners)
    {
        if (!owners.TryGetValue(key, out var owner)) owners[key] = repeat;
        else if (owner.Id != repeat.Id) owners[key] = owner with { Id = Ambiguous };
    }

    private static Candidate? Longest(DocumentReading reading, MentionMap taken, TokenTrie<Repeat> trie, int first)
    {
        Candidate? best = null;
        foreach (var split in reading.Splits(first))
        {
            var node = trie.Root.Next(split.Rest);
            var last = first;
            while (node is not null)
            {
                foreach (var repeat in node.Values)
                    if ((best is null || last > best.Last) && (!repeat.Latin || reading.Is(first, WordShape.Capital | WordShape.Number) || reading.Is(last, WordShape.Capital)))
                        best = new(first, last, reading.Tokens[first].Start + split.Units, split.Proclitics, "name given before")
                        {
                            Kind = repeat.Kind,
                            Form = repeat.Form,
                            EntityId = repeat.Id,
                            Because = repeat.Full,
                        };
                last++;
                if (!reading.InSentence(last, first) || taken.At(last) is not null) break;
                node = node.Next(reading.Tokens[last].Key);
            }
        }

        return best;
    }

    private sealed record Repeat(string Id, EntityKind Kind, MentionForm Form, bool Latin, (int First, int Last) Full);
}
