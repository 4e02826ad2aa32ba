using System.Globalization;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Transport;

/// <summary>
/// Whole answers to queries by what was asked and the revision of graph and search index they were made at: a new revision asks anew. Answers depend on
/// nothing else, who asks least of all. Bounded in bytes.
/// </summary>
internal sealed class AnswerCache(IGraphReader store, ISearchIndex search, ApiOptions options)
{
    /// <summary>Another build may answer otherwise.</summary>
    private static readonly Guid Build = typeof(AnswerCache).Module.ModuleVersionId;

    private readonly RecentlyUsed<byte[]> _answers = new(options.CachedAnswerBytes / 2, answer => answer.Length + 512);

    private Revision? _present;

    /// <summary>What an answer to a request is kept under at present; null where the store does not say how it stands.</summary>
    public async Task<string?> KeyAsync(ApiRequest request, CancellationToken cancellation)
    {
        try
        {
            var revision = await PresentAsync(cancellation);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Build}\n{revision?.Number}\n{revision?.Time:O}\n{search.Revision}\n{request.ReportsCost}\n{request.OperationName}\n{request.Variables?.GetRawText()}\n{request.Query}");
        }
        catch (StoreException)
        {
            return null; // What reads the store for the answer says what is the matter.
        }
    }

    /// <summary>False where no answer is ever kept.</summary>
    public bool Keeps => options.CachedAnswerBytes > 0;

    public byte[]? Find(string key) => Keeps ? _answers.Find(key) : null;

    /// <summary>Keeps an answer; one that would push out many others is not kept.</summary>
    public void Add(string key, ReadOnlyMemory<byte> answer)
    {
        if (answer.Length <= options.CachedAnswerBytes / 32) _answers.Add(key, answer.ToArray());
    }

    /// <summary>The last revision, with its time, by which one graph is told from another that has come as far.</summary>
    private async Task<Revision?> PresentAsync(CancellationToken cancellation)
    {
        var number = await store.GetRevisionAsync(cancellation);
        if (_present is { } known && known.Number == number) return known;
        return _present = await store.GetRevisionsAsync(number - 1, 1, cancellation) is [var last, ..] ? last : null;
    }
}
