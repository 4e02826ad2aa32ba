using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Extraction;

namespace KnowledgeGraph.Import.Reading;

/// <summary>What readers of lists go by beside the list: who is known already, and what a table's columns mean. Not thread-safe.</summary>
/// <param name="seedFolder">The seed whose names the names of lists are looked up in; null for none. It is read when a list first needs it.</param>
/// <param name="extractor">Reads the names that the seed does not have; null for none.</param>
/// <param name="mapping">What the columns of tables mean; null: tables are known by their headings.</param>
public sealed class ReadingContext(string? seedFolder = null, IExtractor? extractor = null, TableMapping? mapping = null)
{
    private readonly Lazy<ActorResolver> _actors = new(() => new(SeedDirectory.Load(seedFolder), extractor));

    internal TableMapping? Mapping => mapping;

    internal ActorResolver Actors => _actors.Value;
}
