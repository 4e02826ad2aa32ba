using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Import.Records;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Import.FollowTheMoney;

/// <summary>A post that people hold: what an Occupancy says by reference.</summary>
/// <param name="Of">The id, in the graph, of the organisation or state it belongs to; null where the register does not say.</param>
internal sealed record FtmPosition(string Name, string? Of);

/// <summary>
/// Which entity of the graph each id of a register is. A relation names its ends by ids that may come later in the file, so a file is read twice: first for this. Of what the seed
/// does not have only a hash and the kind are kept, some forty bytes for each.
/// </summary>
internal sealed class FtmIndex(SeedDirectory seed)
{
    private readonly Dictionary<UInt128, EntityKind> _kinds = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FtmPosition> _positions = new(StringComparer.Ordinal);

    public void Add(FtmEntity entity)
    {
        switch (FtmTable.Schema(entity.Schema)?.Becomes)
        {
            case "POSITION":
                _positions[entity.Id] = new(entity.First("name") ?? entity.Caption ?? "", entity.First("organization") is { } body && Find(body) is { } id ? id : State(entity.First("country")));
                break;
            case { } becomes when Kind(becomes, entity) is { } kind:
                _kinds[Hash(entity.Id)] = kind;
                if (Known(entity, kind) is { } known) _known[entity.Id] = known;
                break;
        }
    }

    /// <summary>The id in the graph of a register's id; null for one that has not been met.</summary>
    public string? Find(string id)
    {
        if (_known.TryGetValue(id, out var known)) return known;
        return _kinds.TryGetValue(Hash(id), out var kind) ? $"{kind.Prefix()}ftm-{ReadableIds.Of(id)}" : null;
    }

    public FtmPosition? Position(string id) => _positions.GetValueOrDefault(id);

    /// <summary>The state of an ISO 3166 code, as FollowTheMoney writes countries.</summary>
    public string? State(string? code)
    {
        if (code is null) return null;
        var id = "state:" + code.ToLowerInvariant();
        return seed.Entity(id)?.Id;
    }

    private static EntityKind? Kind(string becomes, FtmEntity entity) =>
        becomes == "LEGAL_ENTITY" ? NameReading.Guess(entity.Caption ?? entity.First("name") ?? "") : EnumSpelling.Read<EntityKind>(becomes);

    /// <summary>By an identifier first, then, where none speaks against it, by the full name.</summary>
    private string? Known(FtmEntity entity, EntityKind kind)
    {
        if (kind == EntityKind.State && State(entity.First("country") ?? entity.First("isoCode")) is { } state) return state;
        var wikidata = entity.First("wikidataId") ?? (entity.Id is ['Q', >= '0' and <= '9', ..] ? entity.Id : null);
        if (wikidata is not null && seed.ByIdentifier("wikidata", wikidata) is { } byWikidata && EntityKinds.OfId(byWikidata) == kind) return byWikidata;
        foreach (var (property, values) in entity.Properties)
            if (FtmTable.Property(property) is { Becomes: "identifier", As: { } scheme } && seed.ByIdentifier(scheme, values[0]) is { } id && EntityKinds.OfId(id) == kind)
                return id;
        foreach (var name in entity.Values("name").Append(entity.Caption).OfType<string>())
            if (seed.Named(name, kind) is [var only] && !(wikidata is not null && only.Identifiers?.GetValueOrDefault("wikidata") is { } other && other != wikidata))
                return only.Id;
        return null;
    }

    private static UInt128 Hash(string id) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
