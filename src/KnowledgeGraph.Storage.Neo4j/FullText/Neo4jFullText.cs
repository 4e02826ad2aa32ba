using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.FullText;

/// <summary>The full-text indexes of a graph: Lucene inside the database, written with each transaction.</summary>
internal sealed class Neo4jFullText(Neo4jConnection connection) : IFullTextFinder
{
    /// <summary>The most that one term of a question is looked up in.</summary>
    private const int Most = 50_000;

    private const int MostNames = 5_000;
    private const int MostOffices = 20;

    // What a mention and a name are worth beside Lucene's score of a middling word, when candidates are chosen.
    private const double Mention = 4;
    private const double Named = 100;

    private static readonly string[] Indexes = ["entity_names", "entity_english", "entity_arabic", "article_english", "article_arabic", "office_english", "office_arabic"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundEntity>> FindNamesAsync(NameQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var kinds = question.Kinds?.Select(kind => EnumSpelling.Of(kind)).ToList();
        var probes = question.Probes.Select(probe => (Query: FullTextQuery.Of(probe, kinds), Probe: probe)).Where(p => p.Query.Length > 0)
            .Select(p => Arguments.Of(("query", p.Query), ("take", p.Probe.Take), ("ranked", p.Probe.MostTerms)));
        var rows = await connection.ReadAsync(
            "fulltext-names",
            Arguments.Of(
                ("keys", question.Keys), ("beginnings", question.Beginnings), ("take", question.Take), ("probes", probes.ToList()), ("kinds", kinds),
                ("holders", question.Holders), ("most", MostNames), ("names", Index("entity_names"))),
            cancellation);
        return await GetEntitiesAsync([.. rows.Select(r => r.Text(0))], cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundEntity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => ids.Count == 0
        ? []
        : await connection.Guard(async () => (await connection.ReadAsync("fulltext-entities", Arguments.Rows(ids), cancellation)).Select(Entity).ToList());

    /// <inheritdoc/>
    public async Task<TermCounts> CountAsync(
        IReadOnlyList<TextTerm> texts, IReadOnlyList<string> nameWords, IReadOnlyList<string> mentioned, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(nameWords);
        ArgumentNullException.ThrowIfNull(mentioned);
        var queries = texts.Select(text => (Index: Index(text.Language == Language.Ar ? "article_arabic" : "article_english"), Query: FullTextQuery.AnyOf([text])))
            .Concat(texts.Select(text => (Index: Index(text.Language == Language.Ar ? "entity_arabic" : "entity_english"), Query: FullTextQuery.AnyOf([text]))))
            .Concat(nameWords.Select(word => (Index: Index("entity_names"), Query: FullTextQuery.AnyOf([new NameTerm(NamePart.Word, word)]))));
        var asked = queries.Select((q, i) => Arguments.Of(("number", i), ("index", q.Index), ("query", q.Query))).Where(q => q[2].Value is string { Length: > 0 }).ToList();
        var counting = ReadAsync("fulltext-count", Arguments.Of(("terms", asked), ("most", Most)), asked.Count == 0, cancellation);
        var mentions = ReadAsync("fulltext-mentioned", Arguments.Of(("rows", mentioned)), mentioned.Count == 0, cancellation);
        var totals = (await connection.ReadAsync("fulltext-totals", [], cancellation))[0];
        var counts = new int[2 * texts.Count + nameWords.Count];
        foreach (var row in await counting) counts[row.Int(0)] = row.Int(1);
        var mentioning = new int[mentioned.Count];
        foreach (var row in await mentions) mentioning[row.Int(0)] = row.Int(1);
        return new(
            counts[..texts.Count], counts[texts.Count..(2 * texts.Count)], counts[(2 * texts.Count)..], mentioning, totals.Int(0), totals.Int(1), totals.Int(2), totals.Int(3), Most);
    }

    /// <inheritdoc/>
    public async Task<FoundHits> FindHitsAsync(HitQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rows = await connection.ReadAsync("fulltext-find", await ArgumentsAsync(question, cancellation), cancellation);
        return await connection.Guard(() => Task.FromResult(Hits(rows[0])));
    }

    /// <inheritdoc/>
    public async Task<HitSample> SampleAsync(CancellationToken cancellation = default)
    {
        var row = (await connection.ReadAsync("fulltext-sample", Arguments.Of(("documents", 60), ("entities", 40)), cancellation))[0];
        return new(row.Texts(0), row.Texts(1));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoreProblem>> CheckAsync(CancellationToken cancellation = default)
    {
        var states = (await connection.SchemaAsync("SHOW FULLTEXT INDEXES YIELD name, state RETURN name, state", [], cancellation)).ToDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal);
        var problems = Indexes.Select(Index).Where(name => states.GetValueOrDefault(name) != "ONLINE").Select(name => new StoreProblem(
            "index-missing", name, states.TryGetValue(name, out var state) ? $"The full-text index {name} is {state.ToLowerInvariant()}." : $"There is no full-text index {name}.", true));
        var unnamed = (await connection.ReadAsync("fulltext-check", [], cancellation)).Select(r => new StoreProblem(
            "index-gap", r.Text(0), $"The full-text index of names lacks {r.Text(0)}.", false));
        return [.. problems, .. unnamed];
    }

    /// <inheritdoc/>
    public async Task RebuildAsync(CancellationToken cancellation = default)
    {
        foreach (var name in Indexes) await connection.SchemaAsync($"DROP INDEX {Index(name)} IF EXISTS", [], cancellation);
        await Migrations.MakeFullTextAsync(connection, cancellation);
    }

    private string Index(string name) => connection.Texts.Label(name);

    private Task<IReadOnlyList<Row>> ReadAsync(string name, KeyValuePair<string, object?>[] parameters, bool isEmpty, CancellationToken cancellation) =>
        isEmpty ? Task.FromResult<IReadOnlyList<Row>>([]) : connection.ReadAsync(name, parameters, cancellation);

    private async Task<KeyValuePair<string, object?>[]> ArgumentsAsync(HitQuestion question, CancellationToken cancellation)
    {
        var filter = question.Filter;
        var documents = filter.Kinds?.Contains(SearchKind.Document) != false ? question.Documents : 0;
        var entities = filter.Kinds?.Any(kind => kind != SearchKind.Document) != false && filter.Publishers is null ? question.Entities : 0;
        var now = await Identities.NowAsync(connection, filter.Mentions ?? [], cancellation);
        var mentioned = filter.Mentions is null ? null : await MembersAsync([.. now.Of(filter.Mentions)!], cancellation);
        return Arguments.Of(
            ("parts", question.Parts.Select(Part).ToList()), ("needed", question.Needed), ("always", question.Named), ("documents", documents), ("entities", entities),
            ("facets", question.Facets), ("order", EnumSpelling.Of(question.Order)), ("arabic", question.OrderLanguage == Language.Ar), ("most", Most), ("mention", Mention), ("named", Named), ("kinds", filter.Kinds?.Select(kind => EnumSpelling.Of(kind)).ToList()),
            ("languages", filter.Languages?.Select(language => language.Tag()).ToList()), ("publishers", filter.Publishers), ("types", filter.Types?.Select(type => EnumSpelling.Of(type)).ToList()), ("earliest", filter.Earliest), ("latest", filter.Latest),
            ("mentioned", mentioned), ("names", Index("entity_names")), ("articleEnglish", Index("article_english")), ("articleArabic", Index("article_arabic")),
            ("entityEnglish", Index("entity_english")), ("entityArabic", Index("entity_arabic")), ("officeEnglish", Index("office_english")), ("officeArabic", Index("office_arabic")));
    }

    // Documents go on mentioning the entities that were merged into another.
    private async Task<List<IReadOnlyList<string>>> MembersAsync(string[] ids, CancellationToken cancellation)
    {
        var members = new List<IReadOnlyList<string>>();
        var others = (await connection.ReadAsync("identity-others", Arguments.Rows(ids), cancellation)).ToDictionary(r => r.Text(0), r => r.Texts(1), StringComparer.Ordinal);
        foreach (var id in ids) members.Add([id, .. others.GetValueOrDefault(id) ?? []]);
        return members;
    }

    private static KeyValuePair<string, object?>[] Part(HitPart part) => Arguments.Of(
        ("english", AllOf(part, word => FullTextQuery.AnyOf(word.Texts.Where(term => term.Language == Language.En)))),
        ("arabic", AllOf(part, word => FullTextQuery.AnyOf(word.Texts.Where(term => term.Language == Language.Ar)))), ("names", AllOf(part, word => FullTextQuery.AnyOf(word.Names))),
        ("mentions", part.Mentions), ("ids", part.Ids), ("years", part.Years), ("everything", part.Everything));

    // What a word has nothing of, nothing that needs the word can have.
    private static string AllOf(HitPart part, Func<HitWord, string> query)
    {
        var words = part.Words.Select(query).ToList();
        return words.Count == 0 || words.Any(word => word.Length == 0) ? "" : string.Join(' ', words.Select(word => $"+({word})"));
    }

    private static FoundHits Hits(Row row)
    {
        string[] order = ["kind", "language", "year", "eventType", "publisher"];
        var counts = row.Rows(6).Select(r => (Dimension: r.Text(0), Value: r.Text(1), Count: r.Int(2))).ToLookup(c => c.Dimension, StringComparer.Ordinal);
        return new(
            row.Texts(0), row.Texts(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5),
            [
                .. order.Where(counts.Contains).Select(dimension => new Facet(
                    dimension, [.. counts[dimension].OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Select(c => new FacetCount(c.Value, c.Count))])),
            ]);
    }

    private static FoundEntity Entity(Row row)
    {
        var entity = Values.Entity(row, 0);
        var happening = row.IsNull(9)
            ? null
            : new Event(
                entity, Values.Type(row.Text(9)), row.TextOrNull(10), row.Texts(11), Values.Time(row.TextOrNull(12)), row.TextOrNull(13), [.. row.Texts(15).Order(StringComparer.Ordinal)],
                [.. row.Texts(16).Order(StringComparer.Ordinal)], row.Double(14));
        var offices = row.Rows(18).Select(r => (Values.Relation(r), (Entity?)Values.Entity(r, 9)))
            .OrderBy(o => o.Item1.Time?.Earliest).ThenBy(o => o.Item1.Id, StringComparer.Ordinal).Take(MostOffices);
        return new(entity, happening, row.Long(17), [.. offices]);
    }
}
