using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Decides what each candidate of a document names: full names of the seed, then names that the seed lacks, then persons, then short names.</summary>
internal sealed class Resolver(Knowledge knowledge)
{
    private static readonly string[] PlaceNouns = ["-city", "-town", "-village", "-island", "-islands", "-province", "-governorate", "-region", "-district", "-peninsula", "-area", "-suburb"];

    private static readonly string[] BodyNouns =
        ["-company", "-newspaper", "-magazine", "-channel", "-network", "-club", "-team", "-group", "-movement", "-organization", "-foundation", "-radio", "-television", "-agency", "-website", "-university", "-bank", "-party"];

    /// <param name="within">Names that longer ones contain: they are no mentions, but a short name may rest on them.</param>
    public void Resolve(DocumentReading reading, IReadOnlyList<Candidate> candidates, IEnumerable<Candidate> within)
    {
        var entities = new DocumentEntities();
        knowledge.Homographs.Resolve(reading, entities, candidates, knowledge);
        SeedNameResolution.ResolveFull(entities, candidates);
        var parts = new PartialNames(reading, candidates);
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && candidate.ProposedId is { } id)
            {
                if (parts.Whole(candidate) is { } whole) entities.Take(candidate, whole, "part of a longer name", entities.FirstName(whole), [new(id, null, "all its words stand in the longer name")]);
                else if (candidate.Forms.Count == 0) TakeOwn(reading, entities, candidate, id);
            }

        foreach (var candidate in candidates)
            if (candidate.EntityId is null && candidate.SameAs?.EntityId is { } id)
            {
                candidate.Kind = candidate.SameAs.Kind;
                entities.Take(candidate, id, candidate.Rule, (candidate.SameAs.First, candidate.SameAs.Last));
            }

        knowledge.Capitals.Resolve(reading, entities, candidates);
        new PersonResolution(knowledge.Persons, entities).Resolve(candidates, c => NameOf(reading, c));
        foreach (var candidate in within)
            if (candidate.EntityId is null && candidate.OnlyEntity is { } only)
                entities.Count(only.Id, 1);
        SeedNameResolution.ResolveShort(reading, entities, knowledge, candidates);
        foreach (var candidate in candidates)
            if (candidate.EntityId is null && candidate.ProposedId is { } own)
                TakeOwn(reading, entities, candidate, own);
        DropPlaceAdjectives(candidates);
        foreach (var candidate in candidates)
            if (candidate.Kind == EntityKind.Person && candidate.EntityId is not null && candidate.TitlePhrase is { } phrase)
                candidate.Title = TitleOf(reading, candidate, phrase);
    }

    /// <summary>The city of Mosul is Mosul, and the newspaper Al-Hayat is Al-Hayat.</summary>
    private string? ItsOwn(string id, string[] nouns, EntityKind kind)
    {
        if (!id.StartsWith(kind.Prefix(), StringComparison.Ordinal)) return null;
        foreach (var noun in nouns)
            if (id.EndsWith(noun, StringComparison.Ordinal) && knowledge.Entity(id[..^noun.Length]) is { } entity && entity.Kind == kind)
                return entity.Id;
        return null;
    }

    private void TakeOwn(DocumentReading reading, DocumentEntities entities, Candidate candidate, string id)
    {
        if ((knowledge.LikeNames.Of(id, reading.Text[candidate.Start..reading.Tokens[candidate.Last].End])?.Id ?? ItsOwn(id, PlaceNouns, EntityKind.Place) ?? ItsOwn(id, BodyNouns, EntityKind.Organization)) is { } known)
        {
            candidate.Kind = knowledge.Entity(known)?.Kind ?? candidate.Kind;
            entities.Take(candidate, known, "words of a seed name");
        }
        else entities.Take(candidate, id, candidate.Rule);
    }

    /// <summary>Gulf states, European partners: the adjective of a region counts only beside the region's own name.</summary>
    private static void DropPlaceAdjectives(IReadOnlyList<Candidate> candidates)
    {
        var named = candidates.Where(c => c.Kind == EntityKind.Place && c.Form != MentionForm.Demonym && c.EntityId is not null).Select(c => c.EntityId!).ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in candidates)
            if (candidate.Kind == EntityKind.Place && candidate.Form == MentionForm.Demonym && candidate.EntityId is { } id && !named.Contains(id))
                candidate.EntityId = null;
    }

    private PersonName NameOf(DocumentReading reading, Candidate candidate)
    {
        var firstKey = candidate.Proclitics.Length == 0 ? null : reading.Splits(candidate.First).First(s => s.Proclitics == candidate.Proclitics).Rest;
        return knowledge.NameParser.Parse(reading.Tokens.Skip(candidate.First).Take(candidate.Length), firstKey);
    }

    private FoundTitle? TitleOf(DocumentReading reading, Candidate person, TitlePhrase phrase)
    {
        var offices = new List<FoundOffice>(phrase.Parts.Count);
        foreach (var part in phrase.Parts)
        {
            var body = part.Body?.EntityId ?? BodyBySeed(person.EntityId!, part.OfficeId);
            // Alone, "Prince", "King" or "Dean" is a form of address or a rank unless the seed knows the office.
            if (body is null && part.First == part.Last && knowledge.Titles.IsHonorific(reading, part.First)) continue;
            offices.Add(new(part.First, part.Last, reading.Text[part.Start..reading.Tokens[part.Last].End], part.OfficeId, body, part.Former));
        }

        return offices.Count == 0 ? null : new(phrase.First, phrase.Last, offices);
    }

    private string? BodyBySeed(string person, string office)
    {
        foreach (var (held, body) in knowledge.Persons.Offices(person))
            if (held == office)
                return body;
        return null;
    }
}
