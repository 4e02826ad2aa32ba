using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// The extractor that works by rules over the words of <c>graph-seed/lexicon</c> and the names of <c>graph-seed/entities</c>.
/// Deterministic; each statement names the rule and the words that made it. Thread-safe.
/// </summary>
public sealed class RuleExtractor : IExtractor
{
    private const string ExtractorId = "rules/1";
    private readonly DocumentAnalyzer _analyzer;
    private readonly IReadOnlyList<IStatementFinder> _finders;

    private RuleExtractor(Knowledge knowledge, DocumentAnalyzer analyzer, IReadOnlyList<IStatementFinder> finders)
    {
        _analyzer = analyzer;
        Names = new(knowledge, analyzer);
        _finders = finders;
    }

    /// <inheritdoc/>
    public string Id => ExtractorId;

    /// <summary>Tells what names mean that another extractor read.</summary>
    public NameResolver Names { get; }

    /// <summary>Reads what the rules need from a seed folder (<c>entities</c>, <c>facts</c>, <c>lexicon</c>); lines that cannot be read are left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static RuleExtractor Load(string seedRoot)
    {
        ArgumentNullException.ThrowIfNull(seedRoot);
        if (!Directory.Exists(seedRoot)) throw new DirectoryNotFoundException($"There is no seed folder at '{seedRoot}'.");
        var knowledge = Knowledge.Load(seedRoot);
        return new(knowledge, new(knowledge, [LexiconDateFinder.Load(seedRoot)]), StatementFinders.Load(seedRoot, knowledge, ExtractorId));
    }

    /// <inheritdoc/>
    public ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var analysis = Analyze(document);
        var statements = new List<Statement>(NameStatements.Of(analysis, Id));
        foreach (var finder in _finders)
        {
            cancellation.ThrowIfCancellationRequested();
            statements.AddRange(finder.Find(analysis));
        }

        var ids = analysis.Entities.Select(e => e.Id).Concat(statements.SelectMany(s => s.EntityIds)).Distinct();
        return ValueTask.FromResult(new DocumentGraph(
            document,
            [.. ids.Select(id => new EntityDraft(id, EntityKinds.OfId(id)!.Value, null, []))],
            [.. analysis.Sentences.SelectMany(s => s.Mentions.Select(m => new Mention(document.Id, m.EntityId, m.Start, m.End, m.Form, s.Language, s.Start, s.End)))],
            statements)
        {
            Titled =
            [
                .. analysis.Sentences.SelectMany(s => s.Mentions.Where(m => m.TitledStart is not null)
                    .Select(m => new Mention(document.Id, m.EntityId, m.TitledStart!.Value, m.End, MentionForm.Title, s.Language, s.Start, s.End))),
            ],
            Resolutions =
            [
                .. analysis.Sentences.SelectMany(s => s.Mentions).Where(m => m.Resolution is not null)
                    .Select(m => new MentionResolution(document.Id, m.Start, m.End, m.EntityId, m.Resolution!.Rule, m.Resolution.Words, m.Resolution.Rejected)),
            ],
        });
    }

    internal DocumentAnalysis Analyze(Document document) => _analyzer.Analyze(document);
}
