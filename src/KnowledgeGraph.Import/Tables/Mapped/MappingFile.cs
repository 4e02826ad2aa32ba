using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>The mapping's JSON.</summary>
/// <param name="Heading">False where the first row is a row like the others; columns are then called by their numbers, from 1.</param>
internal sealed record MappingFile(
    string? Delimiter = null, bool? Quoted = null, string? Encoding = null, bool Heading = true, IReadOnlyList<string>? DateFormats = null, MappedValue? Title = null, MappedValue? Publisher = null,
    MappedValue? Url = null, MappedValue? Date = null, MappedDocument? Document = null, IReadOnlyDictionary<string, MappedEntity>? Entities = null, IReadOnlyList<MappedRelation>? Relations = null,
    IReadOnlyList<MappedEvent>? Events = null)
{
    public IReadOnlyList<string> DateFormats { get; } = DateFormats ?? [];

    public IReadOnlyDictionary<string, MappedEntity> Entities { get; } = Entities ?? new Dictionary<string, MappedEntity>();

    public IReadOnlyList<MappedRelation> Relations { get; } = Relations ?? [];

    public IReadOnlyList<MappedEvent> Events { get; } = Events ?? [];
}

/// <summary>A text in each language, either of which may be left out.</summary>
internal sealed record MappedText(MappedValue? En = null, MappedValue? Ar = null);

/// <summary>An article in a row, to be read by the extractor.</summary>
internal sealed record MappedDocument(
    MappedValue Text, MappedValue? Name = null, MappedValue? Title = null, MappedValue? Publisher = null, MappedValue? Url = null, MappedValue? Date = null, MappedValue? Language = null);

/// <summary>Somebody or something that a row names.</summary>
/// <param name="Split">What stands between several in one cell.</param>
internal sealed record MappedEntity(
    MappedValue Kind, MappedText Name, MappedText? Alias = null, MappedValue? Id = null, IReadOnlyDictionary<string, MappedValue>? Identifiers = null, MappedText? Description = null, string? Split = null);

/// <param name="From">A key of the mapping's entities.</param>
/// <param name="To">A key of the mapping's entities.</param>
/// <param name="Time">EDTF; else <paramref name="Start"/> and <paramref name="End"/>.</param>
internal sealed record MappedRelation(
    MappedValue Type, string From, string To, MappedText? Title = null, MappedValue? Time = null, MappedValue? Start = null, MappedValue? End = null);

/// <param name="Type">PLOVER's type, or a name or code of CAMEO.</param>
/// <param name="Actors">Keys of the mapping's entities.</param>
/// <param name="Recipients">Keys of the mapping's entities.</param>
/// <param name="Place">A key of the mapping's entities.</param>
internal sealed record MappedEvent(
    MappedValue Type, MappedValue? Id = null, MappedValue? Mode = null, IReadOnlyList<string>? Contexts = null, MappedValue? Date = null, MappedText? Name = null, IReadOnlyList<string>? Actors = null,
    IReadOnlyList<string>? Recipients = null, string? Place = null)
{
    public IReadOnlyList<string> Contexts { get; } = Contexts ?? [];

    public IReadOnlyList<string> Actors { get; } = Actors ?? [];

    public IReadOnlyList<string> Recipients { get; } = Recipients ?? [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MappingFile))]
internal sealed partial class MappingJson : JsonSerializerContext;
