using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Says which person each personal name means. Full names come first, the longest before the shorter: a person of the seed whose name fits, chosen by the office where
/// several fit, else one the document has named already, else somebody new. Then names of one part: who in the document bears it, or who holds the office beside it.
/// </summary>
internal sealed class PersonResolution(KnownPersons known, DocumentEntities entities)
{
    private const double MisspeltName = 0.62;
    private const int MostNamesakes = 64;

    // The persons of the document by each part of each of their names; a person's name stands once under a part.
    private readonly Dictionary<string, List<(string Id, PersonName Name)>> _byPart = new(StringComparer.Ordinal);
    private readonly HashSet<string> _remembered = new(StringComparer.Ordinal);

    public void Resolve(IReadOnlyList<Candidate> candidates, Func<Candidate, PersonName> nameOf)
    {
        var persons = candidates.Where(c => c.Kind == EntityKind.Person).Select(c => (Candidate: c, Name: c.Name ?? nameOf(c))).ToList();
        foreach (var (candidate, name) in persons)
            if (candidate.EntityId is not null)
                Remember(candidate.EntityId, name);
        foreach (var (candidate, name) in persons.Where(p => p.Candidate.EntityId is null && p.Candidate.Forms.Count == 0 && p.Name.Parts.Count > 1).OrderByDescending(p => p.Name.Parts.Count))
            ResolveFull(candidate, name);
        foreach (var (candidate, name) in persons)
            if (candidate.EntityId is null && candidate.Forms.Count == 0 && name.Parts.Count == 1)
                ResolveSingle(candidate, name);
    }

    private void ResolveFull(Candidate candidate, PersonName name)
    {
        var all = known.Fitting(name);
        var fitting = all.Count > 1 ? Narrow(all, candidate) : all;
        if (fitting.Count == 1)
        {
            var others = all.Where(p => p.Id != fitting[0].Id).Select(p => new RejectedCandidate(p.Id, null, "neither holds the office beside the name nor is named elsewhere"));
            Take(candidate, name, fitting[0].Id, "name parts of a seed person", all.Count > 1 ? TitleOf(candidate) : null, others);
            return;
        }

        List<RejectedCandidate> rejected = [.. fitting.Select(p => new RejectedCandidate(p.Id, null, "the name fits several as well"))];
        var holders = Likely(candidate, name);
        if (holders.Where(h => h.Likeness >= MisspeltName).ToList() is [var holder])
        {
            var others = holders.Where(h => h != holder).Select(h => new RejectedCandidate(h.Person.Id, h.Likeness, "sounds less like the name"));
            Take(candidate, name, holder.Person.Id, "office and like-sounding name", TitleOf(candidate), others);
            return;
        }

        rejected.AddRange(holders.Select(h => new RejectedCandidate(h.Person.Id, h.Likeness, h.Likeness < MisspeltName ? "holds the office, but sounds too little like the name" : "several holders sound like the name")));
        if (InDocument(name) is { } id) Take(candidate, name, id, "name parts of a person of the document", entities.FirstName(id), rejected);
        else if (Unlisted(name) is { } unlisted) Take(candidate, name, unlisted, candidate.Rule, null, rejected);
    }

    private void ResolveSingle(Candidate candidate, PersonName name)
    {
        var part = name.Parts[0];
        var bearers = With(part.Standing).Where(p => p.Name.Parts[^1].Standing == part.Standing).Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
        if (bearers.Count == 0) bearers = [.. With(part.Standing).Where(p => Bears(p.Name, part)).Select(p => p.Id).Distinct(StringComparer.Ordinal)];
        List<RejectedCandidate> rejected = [];
        if (bearers.Count > 1 && candidate.TitlePhrase is not null)
        {
            var holders = Holders(candidate).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
            if (bearers.Where(holders.Contains).ToList() is { Count: 1 } held)
            {
                rejected.AddRange(bearers.Where(b => b != held[0]).Select(b => new RejectedCandidate(b, null, "does not hold the office beside the name")));
                bearers = held;
            }
        }

        if (bearers.Count == 1) Take(candidate, name, bearers[0], "part of the name of a person of the document", entities.FirstName(bearers[0]), rejected);
        else if (bearers.Count == 0 && Holders(candidate).Where(h => HasPart(h, part)).ToList() is [var holder])
            Take(candidate, name, holder.Id, "office and part of the name", TitleOf(candidate), Holders(candidate).Distinct().Where(h => h != holder).Select(h => new RejectedCandidate(h.Id, null, "has no such part in the name")));
        else if (bearers.Count == 0 && Unlisted(name) is { } unlisted) Take(candidate, name, unlisted, candidate.Rule);
    }

    /// <summary>The id of a person whom neither the seed nor the document knows: never that of one whose given name is another.</summary>
    private string? Unlisted(PersonName name) => With(name.Parts[0].Standing).Any(p => p.Id == name.Id && known.Differ(p.Name.Parts[0], name.Parts[0])) ? name.SpelledId : name.Id;

    private bool Bears(PersonName name, NamePart part) => known.SameGiven(name.Parts[0], part) || name.Parts.Skip(1).Any(p => p.Standing == part.Standing);

    private static (int First, int Last)? TitleOf(Candidate candidate) => candidate.TitlePhrase is { } title ? (title.First, title.Last) : null;

    private void Take(Candidate candidate, PersonName name, string id, string reason, (int First, int Last)? because = null, IEnumerable<RejectedCandidate>? rejected = null)
    {
        entities.Take(candidate, id, reason, because, rejected);
        Remember(id, name);
    }

    private void Remember(string id, PersonName name)
    {
        if (!_remembered.Add(id + " " + name.Id)) return;
        foreach (var part in name.Parts.Select(p => p.Standing).Distinct(StringComparer.Ordinal))
        {
            if (!_byPart.TryGetValue(part, out var list)) _byPart[part] = list = [];
            if (list.Count < MostNamesakes) list.Add((id, name));
        }
    }

    private List<(string Id, PersonName Name)> With(string part) => _byPart.TryGetValue(part, out var list) ? list : [];

    private IReadOnlyList<KnownEntity> Narrow(IReadOnlyList<KnownEntity> fitting, Candidate candidate)
    {
        var holders = Holders(candidate).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var held = fitting.Where(p => holders.Contains(p.Id)).ToList();
        if (held.Count == 1) return held;
        var named = (held.Count > 0 ? held : fitting).Where(p => entities.Count(p.Id) > 0).ToList();
        return named.Count == 1 ? named : fitting;
    }

    /// <summary>Holders of an office that stands beside the name, past ones too.</summary>
    private IEnumerable<KnownEntity> Holders(Candidate candidate)
    {
        foreach (var part in candidate.TitlePhrase?.Parts ?? [])
            if (part.Body?.EntityId is { } body)
                foreach (var holder in known.Holders(part.OfficeId, body))
                    yield return holder;
    }

    /// <summary>Those who hold the office beside the name, and how much they sound like it, the likest first.</summary>
    private List<(KnownEntity Person, double Likeness)> Likely(Candidate candidate, PersonName name)
    {
        if (candidate.TitlePhrase is null) return [];
        var written = string.Join(' ', name.Parts.Select(p => p.Text));
        return [.. Holders(candidate).Distinct().Select(h => (Person: h, Likeness: Likeness(h, written))).OrderByDescending(h => h.Likeness).ThenBy(h => h.Person.Id, StringComparer.Ordinal)];
    }

    private static double Likeness(KnownEntity person, string written) =>
        Math.Max(person.Seed.En is { } en ? NameSimilarity.Of(en, written) : 0, person.Seed.Ar is { } ar ? NameSimilarity.Of(ar, written) : 0);

    private static bool HasPart(KnownEntity person, NamePart part)
    {
        foreach (var name in (string?[])[person.Seed.En, person.Seed.Ar])
            foreach (var word in name?.Split(' ', '-') ?? [])
                if (NameSimilarity.Of(word, part.Text) >= 0.85)
                    return true;
        return false;
    }

    private string? InDocument(PersonName name)
    {
        string? best = null;
        var top = 0.0;
        foreach (var (id, other) in With(name.Parts[0].Standing).Concat(With(name.Parts[^1].Standing)))
        {
            if (other.Parts.Count < 2) continue;
            var fit = known.Fit(name.Parts, other.Parts);
            if (fit == 0 && IsTail(name, other)) fit = 0.5;
            if (fit > top) (best, top) = (id, fit);
        }

        return best;
    }

    /// <summary>All but the first parts of a name of three or more: De Hoop Scheffer.</summary>
    private static bool IsTail(PersonName name, PersonName other)
    {
        var skipped = other.Parts.Count - name.Parts.Count;
        if (skipped < 1) return false;
        for (var i = 0; i < name.Parts.Count; i++)
            if (name.Parts[i].Standing != other.Parts[skipped + i].Standing)
                return false;
        return true;
    }
}
