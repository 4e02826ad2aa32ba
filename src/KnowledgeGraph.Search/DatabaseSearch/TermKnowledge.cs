using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Search.Retrieval;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>What the database says of how often terms stand in it.</summary>
internal sealed class TermKnowledge(IFullTextFinder finder, AverageLengths lengths, CancellationToken cancellation)
{
    private readonly Dictionary<(string Field, string Term), int> frequencies = [];
    private TermCounts? totals;

    /// <summary>Asks for the terms of words, and how many hits some entities are in.</summary>
    public async Task LearnAsync(IEnumerable<QueryWord> words, IEnumerable<string> entities)
    {
        var asked = words.SelectMany(word => WordQueries.AllTerms(word, 0).Select(term => (Word: word, Term: term))).ToList();
        var texts = asked.Where(t => t.Term.Field is IndexFields.TextEn or IndexFields.TextAr && t.Term.Text[0] != ArabicStemFilter.SecondReading)
            .DistinctBy(t => (t.Term.Field, t.Term.Text)).Where(t => !frequencies.ContainsKey((t.Term.Field, t.Term.Text))).ToList();
        var names = asked.Where(t => t.Term.Field == IndexFields.Name).Select(t => t.Term.Text).Distinct(StringComparer.Ordinal).ToList();
        var mentioned = entities.Distinct(StringComparer.Ordinal).ToList();
        totals = await finder.CountAsync([.. texts.Select(t => Counted(t.Word, t.Term))], names, mentioned, cancellation).ConfigureAwait(false);
        for (var i = 0; i < texts.Count; i++)
        {
            var (field, text) = (texts[i].Term.Field, texts[i].Term.Text);
            var language = field == IndexFields.TextAr ? Language.Ar : Language.En;
            frequencies[(field, text)] = totals.InDocuments[i];
            frequencies[(IndexFields.Title(language), text)] = frequencies[(IndexFields.About(language), text)] = totals.InEntities[i];
        }

        for (var i = 0; i < names.Count; i++) frequencies[(IndexFields.Name, names[i])] = totals.InNames[i];
        for (var i = 0; i < mentioned.Count; i++) frequencies[(IndexFields.Mentions, mentioned[i])] = totals.Mentioning[i];
    }

    /// <summary>Asks for stems of texts, and how many hits some entities are in.</summary>
    public async Task LearnAsync(IReadOnlyList<(string Field, string Stem)> stems, IReadOnlyList<string> entities)
    {
        totals = await finder.CountAsync(
            [.. stems.Select(s => s.Field == IndexFields.TextAr ? new TextTerm(Language.Ar, TextMatch.Word, s.Stem) : new(Language.En, TextMatch.Stem, s.Stem))], [], entities, cancellation).ConfigureAwait(false);
        for (var i = 0; i < stems.Count; i++) frequencies[stems[i]] = totals.InDocuments[i];
        for (var i = 0; i < entities.Count; i++) frequencies[(IndexFields.Mentions, entities[i])] = totals.Mentioning[i];
    }

    /// <summary>In how many documents a term that was asked for stands.</summary>
    public int Frequency(string field, string term) => frequencies.GetValueOrDefault((field, term));

    /// <summary>True where a term is so common that not all that has it is looked at.</summary>
    public bool HasCutTerms => totals is { } all && frequencies.Values.Any(frequency => frequency >= all.Limit);

    /// <summary>True where a term of the word stands anywhere.</summary>
    public bool Has(QueryWord word) => WordQueries.AllTerms(word, 0).Any(term => frequencies.GetValueOrDefault((term.Field, term.Text)) > 0);

    /// <summary>What indexes of a part of the store are described by.</summary>
    public async Task<CollectionFigures> FiguresAsync()
    {
        var all = totals ?? throw new InvalidOperationException("Nothing was asked yet.");
        var documents = all.Documents + all.Entities + all.Names + all.Offices;
        return new(documents, all.Documents, await lengths.OfAsync(documents, cancellation).ConfigureAwait(false), new Dictionary<(string, string), int>(frequencies));
    }

    // A stem of Arabic is the database's own.
    private static TextTerm Counted(QueryWord word, SearchTerm term) =>
        term.Field == IndexFields.TextEn ? new(Language.En, TextMatch.Stem, term.Text) : new(Language.Ar, TextMatch.Word, term.IsTranslation ? term.Text : word.Key);
}
