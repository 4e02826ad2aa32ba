using System.Text.Json.Serialization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Seed;

/// <summary>Texts in each language; never null.</summary>
public sealed record SeedTexts(IReadOnlyList<string>? En = null, IReadOnlyList<string>? Ar = null)
{
    /// <summary>The texts in one language; empty where there are none.</summary>
    public IReadOnlyList<string> In(Language language) => (language == Language.Ar ? Ar : En) ?? [];
}

/// <summary>One line of <c>graph-seed/entities</c>; its members are described in <c>graph-seed/README.md</c>.</summary>
/// <param name="En">The preferred English name; null where there is none.</param>
/// <param name="Ar">The preferred Arabic name; null where there is none.</param>
/// <param name="Kind">In upper case, as in the file.</param>
/// <param name="In">Where it lies or has its seat.</param>
public sealed record SeedEntity(
    string Id, string Kind, string? En = null, string? Ar = null, SeedTexts? Aliases = null, SeedTexts? Acronyms = null, SeedTexts? Short = null,
    SeedTexts? Misspellings = null, SeedTexts? Demonyms = null, string? Capital = null, string? In = null, string? Feature = null,
    [property: JsonPropertyName("partOf")] string? PartOf = null, string? Category = null, string? Gender = null,
    IReadOnlyDictionary<string, string>? Identifiers = null, SeedText? Description = null);

/// <summary>A text in up to two languages.</summary>
public sealed record SeedText(string? En = null, string? Ar = null);

/// <summary>One line of <c>graph-seed/facts/sources</c>.</summary>
public sealed record SeedSource(string Id, string Title, string? Publisher = null, string? Url = null, string? Language = null, string? Date = null);

/// <summary>One line of <c>graph-seed/facts/relations</c>.</summary>
public sealed record SeedRelation(string Type, string From, string To, string Source, string? Time = null, string? Office = null, SeedText? Title = null);

/// <summary>One line of <c>graph-seed/facts/events</c>.</summary>
public sealed record SeedEvent(
    string Id, string Type, string Source, string? Mode = null, IReadOnlyList<string>? Contexts = null, string? Date = null, string? Place = null,
    IReadOnlyList<string>? Actors = null, IReadOnlyList<string>? Recipients = null, string? En = null, string? Ar = null);

/// <summary>One line of <c>graph-seed/lexicon/offices.jsonl</c>.</summary>
/// <param name="Of">The kind of body the office belongs to, in upper case, or <c>ANY</c>.</param>
public sealed record SeedOffice(string Id, IReadOnlyList<string>? En = null, IReadOnlyList<string>? Ar = null, string? Of = null);
