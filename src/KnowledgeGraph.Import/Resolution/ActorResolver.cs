using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Import.Records;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// Says whom the names of a list mean. A name of the seed means that entity; what stands before a country in brackets is read by <see cref="SectorTable"/>; any other name is read by
/// the extractor as it would be in an article, so that lists and articles give one id to one thing; what it cannot read gets an id by its words. Not thread-safe.
/// </summary>
internal sealed class ActorResolver(SeedDirectory seed, IExtractor? extractor)
{
    private const int MostRemembered = 100_000;

    private readonly NameReading _reading = new(extractor);
    private readonly KnownPersonNames _persons = new(seed);
    private readonly Dictionary<string, Actor> _remembered = new(StringComparer.Ordinal);

    /// <summary>The seed that names are looked up in.</summary>
    public SeedDirectory Seed => seed;

    /// <param name="kind">What the list says it is; null where it does not.</param>
    public async ValueTask<Actor> ResolveAsync(string name, EntityKind? kind, CancellationToken cancellation)
    {
        var key = kind is null ? name : $"{kind}\t{name}";
        if (_remembered.TryGetValue(key, out var actor)) return actor;
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        return _remembered[key] = await FindAsync(name, kind, cancellation);
    }

    private async ValueTask<Actor> FindAsync(string name, EntityKind? kind, CancellationToken cancellation)
    {
        var ambiguous = new List<string>();
        if (kind is null or EntityKind.State or EntityKind.Place && CountryTable.Find(name) is { } country && seed.Entity(country) is not null)
            return new(country, true, "seed", MentionForm.Name, []);
        if (Known(name, kind, ambiguous) is { } known) return new(known.Id, true, "seed", MentionForm.Name, []);
        if (kind is null or EntityKind.Organization && BracketedName.Split(name) is { } parts)
        {
            if (OfWhole(parts.Before, parts.Within, name) is { } ofWhole) return ofWhole;
            kind = EntityKind.Organization;
        }

        var read = await _reading.ReadAsync(name, kind, cancellation);
        if (read is not null && seed.Entity(read) is { } person && EntityKinds.OfId(read) == EntityKind.Person && !KnownPersonNames.Fits(person, name)) read = null;
        if ((read is null || seed.Entity(read) is null) && (kind ?? NameReading.Guess(name)) == EntityKind.Person) read = _persons.Find(name) ?? read;
        var id = read ?? (kind ?? NameReading.Guess(name)).Prefix() + ReadableIds.Of(name);
        // What the extractor finds by a part of the seed's names is the seed's only where it can be told which.
        var isKnown = seed.Entity(id) is not null;
        var language = LanguageDetector.Detect(name);
        return new(
            id, isKnown, read is null ? "words" : "name", MentionForm.Name, [new(name, language, isKnown ? NameRole.Alias : NameRole.Preferred)], null,
            isKnown || ambiguous.Count == 0 ? null : ambiguous);
    }

    /// <summary>The entity of the seed that bears a name: a state before an organisation before a person before an initiative before a place.</summary>
    private SeedEntity? Known(string name, EntityKind? kind, List<string> ambiguous)
    {
        foreach (var wanted in (ReadOnlySpan<EntityKind>)[EntityKind.State, EntityKind.Organization, EntityKind.Person, EntityKind.Initiative, EntityKind.Place])
        {
            if (kind is { } asked && asked != wanted && !(asked == EntityKind.Place && wanted == EntityKind.State)) continue;
            var found = seed.Named(name, wanted);
            if (found.Count == 1) return found[0];
            if (found.Count == 0) continue;
            ambiguous.AddRange(found.Select(e => e.Id));
            return null;
        }

        return null;
    }

    /// <summary>What stands before brackets, of the state, territory or organisation within them.</summary>
    private Actor? OfWhole(string sectorName, string wholeName, string written)
    {
        if (Whole(wholeName) is not { } country) return null;
        var sector = SectorTable.Find(sectorName);
        var code = country.Id[(country.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var countryKind = EntityKinds.OfId(country.Id)!.Value;
        if (Within(sectorName, country) is { } listed) return new(listed, true, "seed-in-state", MentionForm.Name, []);
        if (sector is null) return Own(RelationType.LocatedIn, "group-of-state", null);
        if (countryKind == EntityKind.Organization)
            return sector.Treatment == "fighters" ? new(country.Id, true, "fighters-of-organization", MentionForm.Title, []) : Own(RelationType.PartOf, "part-of-organization", sector.Arabic);

        switch (sector.Treatment)
        {
            case "state":
                return new(country.Id, true, "government-of-state", MentionForm.Title, []);
            case "ministry":
                var ministry = $"org:{code}-ministry-of-{sector.Of}";
                if (seed.Entity(ministry) is not null) return new(ministry, true, "ministry-of-state", MentionForm.Title, []);
                return new(ministry, false, "ministry-of-state", MentionForm.Name, Names(sector.Arabic), Belongs(RelationType.PartOf));
            case "body":
                if (countryKind == EntityKind.State && (Armed() ?? seed.Body(country.Id, sector.Of!)) is { } body) return new(body, true, "body-of-state", MentionForm.Title, []);
                return Own(RelationType.PartOf, "body-of-state", sector.Arabic);
            case "organ":
                return Own(RelationType.PartOf, "organ-of-state", sector.Arabic);
            default:
                return Own(RelationType.LocatedIn, "group-of-state", sector.Arabic);
        }

        // Navy and army are armies of their own in the seed; a state's forces as a whole have the one id.
        string? Armed() => sector!.Of == "army" && seed.Entity($"org:{code}-armed-forces") is { } forces ? forces.Id : null;

        Actor Own(RelationType type, string reason, string? arabic) =>
            new($"org:{code}-{ReadableIds.Of(sectorName)}", false, reason, MentionForm.Name, Names(arabic), Belongs(type));

        (RelationType, string)? Belongs(RelationType type) => countryKind switch
        {
            EntityKind.Place => (RelationType.LocatedIn, country.Id),
            EntityKind.Organization => (RelationType.PartOf, country.Id),
            _ => (type, country.Id),
        };

        IReadOnlyList<Name> Names(string? arabic) => arabic is null || country.Ar is null
            ? [new(written, LanguageDetector.Detect(written), NameRole.Preferred)]
            : [new(written, Language.En, NameRole.Preferred), new($"{arabic} ({country.Ar})", Language.Ar, NameRole.Preferred)];
    }

    private SeedEntity? Whole(string name)
    {
        if (CountryTable.Find(name) is { } listed && seed.Entity(listed) is { } country) return country;
        foreach (var kind in (ReadOnlySpan<EntityKind>)[EntityKind.State, EntityKind.Place, EntityKind.Organization])
            if (seed.Named(name, kind) is [var only])
                return only;
        return null;
    }

    /// <summary>An organisation or place by its short name within a country: Labor Party (Australia).</summary>
    private string? Within(string name, SeedEntity country)
    {
        foreach (var text in (string[])[name, $"{name} of {country.En}", $"{country.En} {name}", .. country.Demonyms?.En?.Take(1).Select(d => $"{d} {name}") ?? []])
        {
            var found = seed.Named(text, EntityKind.Organization, EntityKind.Place).Where(e => seed.IsWithin(e.Id, country.Id)).ToList();
            if (found.Count == 1) return found[0].Id;
        }

        return null;
    }
}
