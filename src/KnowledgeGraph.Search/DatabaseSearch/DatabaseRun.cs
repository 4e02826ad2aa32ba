using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Results;
using KnowledgeGraph.Search.Retrieval;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Search;
using Language = KnowledgeGraph.Text.Language;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>Answers one request from what the database finds.</summary>
internal sealed class DatabaseRun(
    IFullTextFinder finder, IGraphReader store, AverageLengths lengths, SearchRequest request, Cursor? after, CancellationToken cancellation)
{
    private const int FirstPageCandidates = 100;
    private const int StrictCandidates = 400;
    private const int SpellingCandidates = 40;

    private readonly Dictionary<string, FoundEntity> entities = new(StringComparer.Ordinal);

    public async Task<SearchResult> AnswerAsync(long revision)
    {
        var text = QueryText.Clean(request.Query);
        return request.Strict ? await StrictAsync(text, revision).ConfigureAwait(false) : await BoxAsync(text, revision).ConfigureAwait(false);
    }

    private int Candidates => after is not null ? Limits.MostHits : Math.Clamp(2 * request.First, FirstPageCandidates, Limits.MostHits);

    private async Task<SearchResult> StrictAsync(string text, long revision)
    {
        using var nothing = TransientIndex.OfHits([], [], null);
        if (StrictQuery.Parse(nothing.Searcher, text) is not { } checkedQuery) return new([], 0, [], null, revision);
        var (parts, filter) = StrictHits.Of(checkedQuery.Query, FilterOf(request));
        var most = Math.Max(StrictCandidates, Candidates);
        var found = await finder.FindHitsAsync(new(parts, parts.Count, [], filter, most, most, Order: request.Order, OrderLanguage: request.Language), cancellation).ConfigureAwait(false);
        var knowledge = new TermKnowledge(finder, lengths, cancellation);
        await knowledge.LearnAsync(QueryText.Words(text), []).ConfigureAwait(false);
        using var index = await IndexAsync(found, knowledge).ConfigureAwait(false);
        var parsed = StrictQuery.Parse(index.Searcher, text)!;
        var (hits, total, facets) = Rank(index.Searcher, parsed, parsed.Query);
        var all = found.Documents <= most && found.Entities <= most;
        return new(hits, total, facets, null, revision, !all);
    }

    private async Task<SearchResult> BoxAsync(string text, long revision)
    {
        var knowledge = new TermKnowledge(finder, lengths, cancellation);
        if (await ParseAsync(text, knowledge).ConfigureAwait(false) is not { } parsed) return new([], 0, [], null, revision);
        if (parsed.Mended is { } mended)
        {
            if (await ParseAsync(mended, knowledge).ConfigureAwait(false) is not { } read) return new([], 0, [], null, revision);
            (text, parsed) = (mended, read with { Mended = mended });
        }

        var words = QueryText.Words(text);
        var corrected = parsed.Corrected is { } spelt ? QueryText.Words(spelt).Where(word => words.All(w => w.Key != word.Key)).ToList() : [];
        await knowledge.LearnAsync(corrected, parsed.Terms.Where(term => term.Field == IndexFields.Mentions).Select(term => term.Text)).ConfigureAwait(false);
        var question = new HitQuestion(BoxHits.Parts(parsed, words, corrected, knowledge), BoxHits.Needed(parsed), [.. parsed.Named.Keys], FilterOf(request), Candidates, Candidates, request.Facets,
            request.Order, request.Language);
        var found = await finder.FindHitsAsync(question, cancellation).ConfigureAwait(false);
        using var index = await IndexAsync(found, knowledge).ConfigureAwait(false);
        var (hits, total, facets) = Rank(index.Searcher, parsed, parsed.Query);
        var (documents, others) = (found.Documents, found.Entities);
        if (total == 0 && parsed.Lenient is { } lenient)
        {
            (hits, total, facets) = Rank(index.Searcher, parsed, lenient);
            (documents, others) = (found.DocumentsOfAnyPart, found.EntitiesOfAnyPart);
        }

        // What was not looked at is counted by the database.
        var all = documents <= question.Documents && others <= question.Entities;
        if (!all) (total, facets) = (Math.Max(total, documents + others), found.Facets);
        var better = parsed.Mended ?? (after is null && total > 0 ? parsed.Corrected : null);

        // Of what has only a part of the query, the rest may still be hits of it.
        var unseen = found.DocumentsOfAnyPart > question.Documents || found.EntitiesOfAnyPart > question.Entities;
        return new(hits, total, facets, better, revision, all ? unseen : knowledge.HasCutTerms);
    }

    /// <summary>Reads a query: with the names that its words have, and, where words remain that nobody knows, with those they resemble.</summary>
    private async Task<ParsedQuery?> ParseAsync(string text, TermKnowledge knowledge)
    {
        var words = QueryText.Words(text);
        if (words.Count == 0) return null;
        var naming = FindAsync(NameQuestions.Recognizing(words));
        await knowledge.LearnAsync(words, []).ConfigureAwait(false);
        await naming.ConfigureAwait(false);
        HashSet<QueryWord> unknown;
        using (var known = TransientIndex.OfNames(entities.Values, await knowledge.FiguresAsync().ConfigureAwait(false)))
        {
            var names = new NameLookup(known.Searcher);
            unknown = [.. new NameRecognizer(names).Unrecognized(words)];
            if (unknown.Count == 0) return BoxQuery.Parse(text, names);
        }

        var guessing = FindAsync(NameQuestions.Guessing(words, unknown));
        var nowhere = unknown.Where(word => !knowledge.Has(word)).ToList();
        if (nowhere.Count > 0)
        {
            var retyping = FindAsync(NameQuestions.Retyping(text, nowhere));
            await knowledge.LearnAsync(NameQuestions.Halves(nowhere).Concat(Keyboard.Others(text).SelectMany(QueryText.Words)), []).ConfigureAwait(false);
            await retyping.ConfigureAwait(false);
        }

        await guessing.ConfigureAwait(false);
        var near = await NearAsync(nowhere).ConfigureAwait(false);
        using var all = TransientIndex.OfNames(entities.Values, await knowledge.FiguresAsync().ConfigureAwait(false), near);
        return BoxQuery.Parse(text, new(all.Searcher));
    }

    // Texts and entities with words that those which stand nowhere may have been meant for; null where there are no such words.
    private async Task<IReadOnlyList<LuceneDocument>?> NearAsync(IReadOnlyCollection<QueryWord> nowhere)
    {
        var words = nowhere.Where(word => word.Key.Length <= Limits.ComparedLetters).Take(Limits.ComparedWords).ToList();
        if (words.Count == 0) return null;
        var part = new HitPart([new([.. words.SelectMany(Near)], [.. words.Select(word => new NameTerm(NamePart.TwoLettersOff, word.Key))])], [], [], []);
        var like = await finder.FindHitsAsync(new([part], 1, [], new(), SpellingCandidates, SpellingCandidates), cancellation).ConfigureAwait(false);
        var reading = FoundDocuments.ReadAsync(store, like.DocumentIds, cancellation);
        await AddAsync(like.EntityIds).ConfigureAwait(false);
        return await reading.ConfigureAwait(false);
    }

    private async Task AddAsync(IEnumerable<string> ids)
    {
        foreach (var entity in await finder.GetEntitiesAsync([.. ids.Where(id => !entities.ContainsKey(id))], cancellation).ConfigureAwait(false)) entities[entity.Entity.Id] = entity;
    }

    private async Task FindAsync(NameQuestion question)
    {
        foreach (var entity in await finder.FindNamesAsync(question, cancellation).ConfigureAwait(false))
            lock (entities)
                entities[entity.Entity.Id] = entity;
    }

    private async Task<TransientIndex> IndexAsync(FoundHits found, TermKnowledge knowledge)
    {
        var reading = FoundDocuments.ReadAsync(store, found.DocumentIds, cancellation);
        await AddAsync(found.EntityIds).ConfigureAwait(false);
        return TransientIndex.OfHits(
            found.EntityIds.Where(entities.ContainsKey).Select(id => entities[id]), await reading.ConfigureAwait(false), await knowledge.FiguresAsync().ConfigureAwait(false));
    }

    private (IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<Facet> Facets) Rank(IndexSearcher searcher, ParsedQuery parsed, Query query)
    {
        var facets = request.Facets ? new FacetCollector() : null;
        var found = TopHits.Search(searcher, query, RequestFilter.Of(request), SearchRun.Kept(searcher, request, query, after, cancellation), facets, true, cancellation);
        return (request.First == 0 ? [] : Hits.Of(searcher, found.Best, parsed, request.Order), found.Total, facets?.Facets() ?? []);
    }

    private static IEnumerable<TextTerm> Near(QueryWord word)
    {
        if (!word.IsArabic) return Analyzers.English.Terms(word.Text).Select(term => term.Text).Append(word.Key).Distinct().Select(stem => new TextTerm(Language.En, TextMatch.TwoLettersOff, stem));
        return new[] { word.Key, ArabicStemmer.Stem(word.Key) }.Distinct().Select(stem => new TextTerm(Language.Ar, TextMatch.TwoLettersOff, stem));
    }

    private static HitFilter FilterOf(SearchRequest request) => new(
        request.Language is { } language ? [language] : null, request.Kinds, request.Filter?.Publisher is { } publisher ? [TextKey.Of(publisher)] : null,
        request.Filter?.Between is { Earliest: { } earliest } ? EdtfDays.Of(earliest) : null, request.Filter?.Between is { Latest: { } latest } ? EdtfDays.Of(latest) : null,
        request.Filter?.Mentions is { } mentioned ? [mentioned] : null, request.Filter?.EventTypes);
}
