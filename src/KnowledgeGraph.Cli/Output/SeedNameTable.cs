using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The names that a document's entities are shown by: the seed's, and for others the best the document gives.</summary>
internal sealed class SeedNameTable
{
    private readonly Dictionary<string, (string? En, string? Ar)> _seed;

    private SeedNameTable(Dictionary<string, (string? En, string? Ar)> seed) => _seed = seed;

    public static SeedNameTable Load(string seedFolder)
    {
        var seed = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        foreach (var line in new SeedFiles(seedFolder).Entities()) seed.TryAdd(line.Value.Id, (line.Value.En, line.Value.Ar));
        return new(seed);
    }

    /// <summary>English and Arabic name of each entity that a document speaks of; null where neither seed nor document has one.</summary>
    public Dictionary<string, (string? En, string? Ar)> Of(DocumentGraph graph)
    {
        var names = new Dictionary<string, (string? En, string? Ar)>(StringComparer.Ordinal);
        var stated = graph.Statements.OfType<NameStatement>().ToLookup(n => n.EntityId, n => n.Name);
        foreach (var entity in graph.Entities)
        {
            var (en, ar) = _seed.GetValueOrDefault(entity.Id);
            names[entity.Id] = (en ?? Best(stated[entity.Id], Language.En), ar ?? Best(stated[entity.Id], Language.Ar));
        }

        return names;
    }

    private static string? Best(IEnumerable<Model.Graph.Name> names, Language language) =>
        names.Where(n => n.Language == language).OrderBy(n => n.Role).Select(n => n.Text).FirstOrDefault();
}
