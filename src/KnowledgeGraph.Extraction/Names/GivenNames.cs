using KnowledgeGraph.Extraction.Organizations;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Finds where given names stand in a document, and makes candidates of those that no finder of the rules has found.</summary>
internal static class GivenNames
{
    private const string Rule = "name that a model gives";

    /// <summary>Candidates for the places of the names that <paramref name="found"/> does not cover.</summary>
    public static IEnumerable<Candidate> Candidates(Knowledge knowledge, DocumentReading reading, IReadOnlyList<GivenName> names, IReadOnlyList<Candidate> found)
    {
        if (names.Count == 0) yield break;
        var byLast = found.ToLookup(c => c.Last);
        var within = new MentionMap(CandidateSelection.Select([.. found.Where(c => c.Forms.Count > 0)], reading.Tokens.Count), reading.Tokens.Count);
        var ids = new OrganizationIds(knowledge.Heads, knowledge.NameWords, knowledge.NameParser);
        foreach (var name in names)
            foreach (var place in Places(reading, name.Text))
                if (!byLast[place.Last].Any(c => Covers(c, place, name.Kind)) && Candidate(knowledge, reading, name.Kind, place, within, ids) is { } candidate)
                    yield return candidate;
    }

    /// <summary>Where the words of a name stand, attached Arabic particles aside; Latin letters must be written as they are given.</summary>
    public static IEnumerable<FoundName> Places(DocumentReading reading, string name)
    {
        var words = Tokenizer.Tokenize(name);
        if (words.Count == 0) yield break;
        for (var i = 0; i + words.Count <= reading.Tokens.Count; i++)
        {
            if (reading.SentenceOf[i] != reading.SentenceOf[i + words.Count - 1]) continue;
            foreach (var split in reading.Splits(i))
            {
                if (split.Rest != words[0].Key || !AreWritten(reading, i, words)) continue;
                yield return new(i, i + words.Count - 1, reading.Tokens[i].Start + split.Units, split.Proclitics, split.Proclitics.Length > 0 ? split.Rest : null, Rule);
                break;
            }
        }
    }

    private static bool AreWritten(DocumentReading reading, int first, IReadOnlyList<Token> words)
    {
        if (!reading.Is(first, WordShape.Arabic) && reading.Tokens[first].Text != words[0].Text) return false;
        for (var i = 1; i < words.Count; i++)
            if (reading.Tokens[first + i].Key != words[i].Key || (reading.Is(first + i, WordShape.Latin) && reading.Tokens[first + i].Text != words[i].Text))
                return false;
        return true;
    }

    /// <summary>The rules found the same words, or a person's name that its title or first words go before.</summary>
    private static bool Covers(Candidate candidate, FoundName place, EntityKind kind) =>
        candidate.First == place.First ? candidate.Forms.Count > 0 || candidate.Kind == kind : kind == EntityKind.Person && candidate.Kind == kind && candidate.First > place.First;

    private static Candidate? Candidate(Knowledge knowledge, DocumentReading reading, EntityKind kind, FoundName place, MentionMap within, OrganizationIds ids)
    {
        if (kind is EntityKind.State or EntityKind.Event) return null; // The seed knows every state.
        if (kind == EntityKind.Person)
        {
            var parsed = knowledge.NameParser.Parse(reading.Tokens.Skip(place.First).Take(place.Last - place.First + 1), place.FirstKey);
            return parsed.Parts.Count == 0 ? null : new(place.First, place.Last, place.Start, place.Proclitics, Rule)
            {
                Kind = kind,
                Form = parsed.Parts.Count > 1 ? MentionForm.Name : MentionForm.Short,
                Name = parsed,
            };
        }

        var id = kind == EntityKind.Place ? null : ids.Of(reading, kind, place.First, place.Last, Head(reading, place, ids), place.FirstKey, within);
        return new(place.First, place.Last, place.Start, place.Proclitics, Rule)
        {
            Kind = kind,
            Form = MentionForm.Name,
            ProposedId = id ?? kind.Prefix() + ids.OfPlace(reading, place.First, place.Last)[EntityKind.Place.Prefix().Length..],
        };
    }

    /// <summary>The noun that heads the name: the last one of an English name, before any «of»; the first of an Arabic one.</summary>
    private static int Head(DocumentReading reading, FoundName place, OrganizationIds ids)
    {
        var arabic = reading.Is(place.First, WordShape.Arabic);
        if (arabic) return place.First;
        var head = place.Last;
        for (var i = place.First; i <= place.Last; i++)
        {
            if (reading.Tokens[i].Key is "of" or "for" or "on") break;
            if (ids.Head(reading.Tokens[i].Key) is not null) head = i;
        }

        return head;
    }
}
