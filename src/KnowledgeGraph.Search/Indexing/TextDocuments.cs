using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Language = KnowledgeGraph.Text.Language;
using LuceneDocument = Lucene.Net.Documents.Document;
using SourceDocument = KnowledgeGraph.Model.Graph.Document;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>What the index knows of a document: its text in the field of each script, its sentences, and the entities it mentions.</summary>
internal static class TextDocuments
{
    private const int LongestHeadline = 160;

    /// <summary>Curated sources and the rows of tables are the statements themselves, which are found as entities and events.</summary>
    public static bool IsHit(SourceDocument document) => document.Kind == KnowledgeGraph.Model.Graph.DocumentKind.Article;

    public static LuceneDocument Of(SourceDocument document, IReadOnlyList<Mention> mentions)
    {
        var hit = new LuceneDocument();
        HitFields.Add(hit, document.Id, FacetValues.Of(SearchKind.Document), 0);
        HitFields.AddLanguage(hit, document.Language);
        HitFields.AddSortKeys(hit, document.Language == Language.En ? Headline(document) ?? document.Name : null, document.Language == Language.Ar ? Headline(document) ?? document.Name : null);
        HitFields.AddDate(hit, document.Date?.Earliest, document.Date?.Latest, document.Date?.Text);
        if (document.Publisher is { } publisher)
        {
            hit.Add(new KeywordField(IndexFields.Publisher, TextKey.Of(publisher)));
            hit.Add(new SortedDocValuesField(IndexFields.Publisher, new BytesRef(publisher)));
        }

        foreach (var language in new[] { Language.En, Language.Ar })
        {
            if (Headline(document) is { } title) hit.Add(new Field(IndexFields.Title(language), title, FieldTypes.Phrases));
            hit.Add(new Field(IndexFields.Text(language), document.Text, FieldTypes.Text));
        }

        if (document.Title is { } words) hit.Add(new Field(IndexFields.Word, words, FieldTypes.Words));
        hit.Add(new Field(IndexFields.Word, document.Text, FieldTypes.Words));
        hit.Add(new Field(IndexFields.Mentions, new MentionStream(mentions, document.Text.Length), FieldTypes.Text));
        hit.Add(new StoredField(IndexFields.StoredText, document.Text));
        hit.Add(new StoredField(IndexFields.StoredSentences, StoredSentences.Write(document.Text)));
        hit.Add(new StoredField(IndexFields.StoredMentioned, string.Join('\n', mentions.Select(m => m.EntityId).Distinct())));
        return hit;
    }

    // The title, or a first line as short as one with more behind it.
    private static string? Headline(SourceDocument document)
    {
        if (document.Title is not null) return document.Title;
        var end = document.Text.AsSpan().IndexOf('\n');
        return end is > 0 and <= LongestHeadline && document.Text.AsSpan(end).Trim().Length > end ? document.Text[..end] : null;
    }
}
