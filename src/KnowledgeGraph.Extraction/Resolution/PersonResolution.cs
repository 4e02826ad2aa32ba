using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Model.Graph;
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
        var fitting = known.Fitting(name);
        if (fitting.Count > 1) fitting = Narrow(fitting, candidate);
        if (fitting.Count == 1) Take(candidate, name, fitting[0].Id, "name parts of a seed person");
        else if (ByOffice(candidate, name) is { } holder) Take(candidate, name, holder.Id, "office and like-sounding name");
        else if (InDocument(name) is { } id) Take(candidate, name, id, "name parts of a person of the document");
        else if (name.Id is { } unlisted) Take(candidate, name, unlisted, candidate.Rule);
    }

    private void ResolveSingle(Candidate candidate, PersonName name)
    {
        var part = name.Parts[0];
        var bearers = With(part.Standing).Where(p => p.Name.Parts[^1].Standing == part.Standing).Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
        if (bearers.Count == 0) bearers = [.. With(part.Standing).Select(p => p.Id).Distinct(StringComparer.Ordinal)];
        if (bearers.Count > 1 && candidate.TitlePhrase is not null)
        {
            var holders = Holders(candidate).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
            if (bearers.Where(holders.Contains).ToList() is { Count: 1 } held) bearers = held;
        }

        if (bearers.Count == 1) Take(candidate, name, bearers[0], "part of the name of a person of the document");
        else if (bearers.Count == 0 && Holders(candidate).Where(h => HasPart(h, part)).ToList() is [var holder]) Take(candidate, name, holder.Id, "office and part of the name");
        else if (bearers.Count == 0 && name.Id is { } unlisted) Take(candidate, name, unlisted, candidate.Rule);
    }

    private void Take(Candidate candidate, PersonName name, string id, string reason)
    {
        entities.Take(candidate, id, reason);
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

    private KnownEntity? ByOffice(Candidate candidate, PersonName name)
    {
        var written = string.Join(' ', name.Parts.Select(p => p.Text));
        var like = Holders(candidate).Distinct().Where(h => Likeness(h, written) >= MisspeltName).ToList();
        return like.Count == 1 ? like[0] : null;
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
