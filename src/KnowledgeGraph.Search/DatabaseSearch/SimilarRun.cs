using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Results;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>Finds documents like one: the database those that share what it mentions and its more frequent words, and an index of these ranks them.</summary>
internal sealed class SimilarRun(IFullTextFinder finder, IGraphReader store, AverageLengths lengths, SimilarRequest request, CancellationToken cancellation)
{
    private const int Candidates = 200;
    private const int MostWords = 40;
    private const int ShortestWord = 3;

    // What more of the texts have finds too many to be looked at.
    private const double Common = 0.25;
    private const int FewDocuments = 20;

    public async Task<SearchResult> AnswerAsync(long revision)
    {
        var nothing = new SearchResult([], 0, [], null, revision);
        var documents = await store.GetDocumentsAsync([request.DocumentId], cancellation).ConfigureAwait(false);
        if (!documents.TryGetValue(request.DocumentId, out var document) || !TextDocuments.IsHit(document)) return nothing;
        var mentions = (await store.GetDocumentMentionsAsync([document.Id], cancellation).ConfigureAwait(false)).GetValueOrDefault(document.Id) ?? [];
        var knowledge = new TermKnowledge(finder, lengths, cancellation);
        var stems = Frequent(IndexFields.TextEn, Analyzers.English.Terms(document.Text)).Concat(Frequent(IndexFields.TextAr, Analyzers.Arabic.Terms(document.Text))).ToList();
        var entities = mentions.Select(mention => mention.EntityId).Distinct(StringComparer.Ordinal).ToList();
        await knowledge.LearnAsync(stems, entities).ConfigureAwait(false);
        var figures = await knowledge.FiguresAsync().ConfigureAwait(false);
        var parts = entities.Where(id => Tells(IndexFields.Mentions, id)).Select(id => new HitPart([], [id], [], []))
            .Concat(stems.Where(stem => Tells(stem.Field, stem.Stem)).Select(stem => new HitPart([new(Terms(stem), [])], [], [], []))).ToList();
        if (parts.Count == 0) return nothing;
        var filter = new HitFilter(request.Language is { } language ? [language] : null, [SearchKind.Document]);
        var found = await finder.FindHitsAsync(new(parts, 1, [], filter, Math.Max(Candidates, 2 * request.First), 0), cancellation).ConfigureAwait(false);
        var like = await FoundDocuments.ReadAsync(store, [.. found.DocumentIds.Where(id => id != document.Id)], cancellation).ConfigureAwait(false);
        using var index = TransientIndex.OfHits([], [TextDocuments.Of(document, mentions), .. like], figures);
        var answer = SearchRun.Answer(index.Searcher, revision, request, cancellation);
        return found.Documents > found.DocumentIds.Count ? answer with { Total = Math.Max(answer.Total, found.Documents - 1) } : answer;

        bool Tells(string field, string term)
        {
            var having = knowledge.Frequency(field, term);
            return having > 1 && (figures.Texts < FewDocuments || having <= Common * figures.Texts);
        }
    }

    private static IEnumerable<(string Field, string Stem)> Frequent(string field, IEnumerable<AnalyzedTerm> terms) => terms
        .Where(term => term.Text[0] != ArabicStemFilter.SecondReading && term.Text.Length >= ShortestWord).GroupBy(term => term.Text, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).Take(MostWords).Select(group => (field, group.Key));

    private static IReadOnlyList<TextTerm> Terms((string Field, string Stem) stem) => stem.Field == IndexFields.TextEn
        ? [new(Language.En, TextMatch.Stem, stem.Stem)]
        : [.. ArabicStemmer.Forms(stem.Stem).Select(form => new TextTerm(Language.Ar, TextMatch.Word, form)).Distinct()];
}
