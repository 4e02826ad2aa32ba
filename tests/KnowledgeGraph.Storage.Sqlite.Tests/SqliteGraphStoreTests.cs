using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class SqliteGraphStoreTests : GraphStoreContract
{
    protected override async Task<IGraphStore> NewStoreAsync(TimeProvider? clock = null) =>
        await SqliteGraphStore.OpenTemporaryAsync(new() { Clock = clock ?? TimeProvider.System });
}
