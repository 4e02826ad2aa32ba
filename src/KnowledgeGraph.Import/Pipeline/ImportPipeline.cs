using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Import.Pipeline;

/// <summary>
/// From paths to the store. Documents are committed in batches, each one transaction of whole documents, so an import that is killed has lost
/// only what it had not yet committed, and the same import again does the rest: a document that the store has changes nothing.
/// Memory does not grow with the number or the size of inputs.
/// </summary>
/// <param name="context">What readers of lists go by; null: the extractor alone.</param>
public sealed class ImportPipeline(IGraphStore store, IExtractor extractor, ReadingContext? context = null)
{
    /// <summary>A batch is committed when it has this many documents to extract …</summary>
    private const int BatchDocuments = 256;

    /// <summary>… or this many graphs that are whole already, which cost little each …</summary>
    private const int BatchGraphs = 2048;

    /// <summary>… or this many UTF-16 units of text.</summary>
    private const int BatchText = 4 * 1024 * 1024;

    /// <summary>Imports files, folders and standard input.</summary>
    /// <param name="paths">As <see cref="InputFiles.Expand"/> takes them.</param>
    /// <param name="author">Stands in the revisions.</param>
    /// <param name="report">Told of each problem when it is met.</param>
    /// <remarks>Where the extractor cannot go on at all, this is a problem too; what was read before is committed, and the rest is not read.</remarks>
    /// <exception cref="StoreException">The store cannot be written; what was committed stays.</exception>
    public async Task<ImportSummary> RunAsync(
        IEnumerable<string> paths, string author, IProgress<ImportProgress>? progress = null, Action<InputProblem>? report = null,
        CancellationToken cancellation = default)
    {
        var problems = new List<InputProblem>();
        var batch = new List<(ReadItem Item, string Path)>();
        var isStopped = false;
        var (edits, taken) = (new List<Edit>(), 0);
        var (added, replaced, unchanged, statements, text, documents) = (0, 0, 0, 0, 0, 0);
        var readers = context ?? new ReadingContext(extractor: extractor);
        var inputs = InputFiles.Expand(paths, Report).ToList();
        for (var i = 0; i < inputs.Count && !isStopped; i++)
        {
            progress?.Report(new(i, inputs.Count, added + replaced + unchanged, inputs[i]) { Statements = statements });
            var goesInWhole = Directory.Exists(inputs[i]); // A seed's graphs name each other's entities.
            await foreach (var item in DocumentReaders.ReadAsync(inputs[i], readers, cancellation))
            {
                if (item.Problem is { } problem)
                {
                    Report(problem);
                    continue;
                }

                if (item.Edit is { } edit)
                {
                    edits.Add(edit);
                    if (edits.Count >= BatchGraphs) await CommitAsync();
                    continue;
                }

                batch.Add((item, inputs[i]));
                if (goesInWhole) continue;
                text += (item.Document ?? item.Graph!.Document).Text.Length;
                if (item.Document is not null) documents++;
                if (documents >= BatchDocuments || batch.Count >= BatchGraphs || text >= BatchText) await CommitAsync();
                if (isStopped) break;
            }
        }

        await CommitAsync();
        progress?.Report(new(inputs.Count, inputs.Count, added + replaced + unchanged, "") { Statements = statements });
        return new(inputs.Count, added, replaced, unchanged, problems, await store.GetRevisionAsync(cancellation)) { Edits = taken };

        void Report(InputProblem problem)
        {
            problems.Add(problem);
            report?.Invoke(problem);
        }

        async Task CommitAsync()
        {
            if (edits.Count > 0) taken += (await store.TakeEditsAsync(edits, author, cancellation)).Added;
            edits.Clear();
            if (batch.Count == 0) return;
            (var graphs, isStopped) = await ExtractAsync(batch, Report, cancellation);
            var result = await store.CommitAsync(graphs, author, cancellation);
            added += result.Added.Count;
            replaced += result.Replaced.Count;
            unchanged += result.Unchanged.Count;
            statements += graphs.Sum(g => g.Statements.Count);
            batch.Clear();
            (text, documents) = (0, 0);
        }
    }

    /// <summary>Reads a batch. A document that cannot be read is reported and left out; where no other would fare better, the rest is left out with it.</summary>
    private async Task<(IReadOnlyList<DocumentGraph> Graphs, bool IsStopped)> ExtractAsync(
        List<(ReadItem Item, string Path)> batch, Action<InputProblem> report, CancellationToken cancellation)
    {
        var graphs = new DocumentGraph?[batch.Count];
        var failures = new ExtractionException?[batch.Count];
        ExtractionException? stop = null;
        await Parallel.ForAsync(0, batch.Count, cancellation, async (i, token) =>
        {
            graphs[i] = batch[i].Item.Graph;
            if (graphs[i] is not null || Volatile.Read(ref stop) is not null) return;
            try
            {
                graphs[i] = await extractor.ExtractAsync(batch[i].Item.Document!, token);
            }
            catch (ExtractionException e)
            {
                failures[i] = e;
                if (e.StopsRun) Interlocked.CompareExchange(ref stop, e, null);
            }
        });
        for (var i = 0; i < batch.Count; i++)
            if (failures[i] is { } failure && (!failure.StopsRun || failure == stop))
                report(new(failure.Code, batch[i].Path, null, null, null, failure.Message));
        return ([.. graphs.OfType<DocumentGraph>().DistinctBy(g => g.Document.Id)], stop is not null);
    }
}
