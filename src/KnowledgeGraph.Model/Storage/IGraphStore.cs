using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Storage;

/// <summary>
/// A store of the graph. Reads are batch-shaped: what asks for many ids costs a fixed number of calls to the database.
/// Ids of merged entities are followed everywhere an id is taken. Safe for use by many threads; each read sees one revision.
/// </summary>
/// <remarks>Trouble with the store is a <see cref="StoreException"/>; a caller's mistake is a BCL exception.</remarks>
public interface IGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    /// <summary>Where the store is, as a user would write it after <c>--store</c>.</summary>
    string Location { get; }

    /// <summary>Looks for what must not be: dangling ids, evidence outside its text, derived rows that do not follow from statements and edits, damage of the file.</summary>
    IAsyncEnumerable<StoreProblem> CheckAsync(CancellationToken cancellation = default);

    /// <summary>Derives everything derivable anew from documents, statements and edits, in one transaction.</summary>
    Task RepairAsync(CancellationToken cancellation = default);
}

/// <summary>Changes to the graph: each call is one transaction and one revision, or none where nothing changed.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Adds documents with all that was read out of them. A document whose id the store has, with the same statements, mentions and drafts, changes nothing;
    /// with others (a better extractor), what that document said is replaced. Relations, events and names that the change touches are joined anew.
    /// </summary>
    /// <param name="graphs">In any order; the resulting graph does not depend on it.</param>
    /// <param name="author">Who makes the change: <c>import</c>, <c>seed</c>, <c>editor:NAME</c>.</param>
    /// <returns>What changed; the revision is that of before where nothing did.</returns>
    Task<CommitResult> CommitAsync(IReadOnlyCollection<DocumentGraph> graphs, string author, CancellationToken cancellation = default);

    /// <summary>Makes an edit: checks it against the present graph, records it with the time, and joins anew what it touches.</summary>
    /// <exception cref="EditException">The edit is refused.</exception>
    /// <exception cref="ArgumentException">The edit breaks a rule (<see cref="EditRules"/>).</exception>
    Task<EditResult> EditAsync(EditRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// Takes in edits that another store recorded, with their ids, authors and times; those that are known change nothing. They may come before the documents
    /// they concern and in any order: the graph follows from the set of edits and documents.
    /// </summary>
    /// <param name="author">Who makes the revision.</param>
    /// <returns>How many were new, and the store's revision afterwards.</returns>
    /// <exception cref="ArgumentException">An edit breaks a rule; nothing is written.</exception>
    Task<(int Added, long Revision)> TakeEditsAsync(IReadOnlyCollection<Edit> edits, string author, CancellationToken cancellation = default);
}

/// <summary>What a commit did.</summary>
/// <param name="Revision">The store's revision after it.</param>
/// <param name="Added">Ids of documents that are new.</param>
/// <param name="Replaced">Ids of documents whose content was replaced.</param>
/// <param name="Unchanged">Ids of documents that were there already.</param>
public sealed record CommitResult(long Revision, IReadOnlyList<string> Added, IReadOnlyList<string> Replaced, IReadOnlyList<string> Unchanged);

/// <summary>Something wrong in a store.</summary>
/// <param name="Code">Short and stable: <c>dangling-entity</c>.</param>
/// <param name="Subject">The id of the row concerned.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Repairable">True where <see cref="IGraphStore.RepairAsync"/> mends it.</param>
public sealed record StoreProblem(string Code, string Subject, string Message, bool Repairable);
