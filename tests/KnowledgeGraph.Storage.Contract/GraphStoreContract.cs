using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>What every store keeps to. A store's test project derives from this and says how an empty store is made.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly PageRequest Everything = PageRequest.Of(PageRequest.Maximum);

    /// <summary>An empty store that is gone once disposed of.</summary>
    protected abstract Task<IGraphStore> NewStoreAsync(TimeProvider? clock = null);

    private async Task<IGraphStore> StoreOfAsync(params IReadOnlyCollection<DocumentGraph> graphs)
    {
        var store = await NewStoreAsync();
        await store.CommitAsync(graphs, "import");
        return store;
    }

    private Task<IGraphStore> WorldAsync() => StoreOfAsync(World.All);
}
