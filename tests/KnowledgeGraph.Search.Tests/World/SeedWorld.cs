using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>The entities of the shipped seed with their names, as connected as its relations and events make them; no documents.</summary>
internal static class SeedWorld
{
    public static FakeReader Create()
    {
        var seed = new SeedFiles(Path.Combine(Repository.Root, "graph-seed"));
        var world = new FakeReader();
        var connections = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in seed.Entities()) world.Put(Entity(line.Value));
        foreach (var line in seed.Relations()) Count([line.Value.From, line.Value.To]);
        foreach (var line in seed.Events()) Count([.. line.Value.Actors ?? [], .. line.Value.Recipients ?? []]);
        foreach (var (id, count) in connections) world.Connect(id, count);
        return world;

        void Count(IEnumerable<string> ids)
        {
            foreach (var id in ids) connections[id] = connections.GetValueOrDefault(id) + 1;
        }
    }

    private static Entity Entity(SeedEntity entity)
    {
        var names = new List<Name>();
        foreach (var language in new[] { Language.En, Language.Ar })
        {
            if ((language == Language.En ? entity.En : entity.Ar) is { } preferred) names.Add(new(preferred, language, NameRole.Preferred));
            foreach (var (texts, role) in new[]
            {
                (entity.Aliases, NameRole.Alias), (entity.Acronyms, NameRole.Acronym), (entity.Short, NameRole.Short),
                (entity.Misspellings, NameRole.Misspelling), (entity.Demonyms, NameRole.Demonym),
            })
                names.AddRange((texts?.In(language) ?? []).Select(text => new Name(text, language, role)));
        }

        return new(entity.Id, EnumSpelling.Read<EntityKind>(entity.Kind)!.Value, names, entity.Description is { } d ? new(d.En, d.Ar) : null, []);
    }
}
