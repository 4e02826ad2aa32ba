using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Documents;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>What the index knows of the offices of a person, by which «the foreign minister of Qatar» is found.</summary>
internal static class OfficeDocuments
{
    /// <summary>What the rank of an office held now has before the day since when, which is less.</summary>
    public const long HeldNow = 1_000_000;

    public static LuceneDocument Of(string person, Office office)
    {
        var titles = office.Titles.Select(title => string.Join(' ', TextKey.Of(title).Split(' ').Select(Word))).Distinct(StringComparer.Ordinal).ToList();
        var document = new LuceneDocument
        {
            new StringField(IndexFields.Owner, person, Field.Store.YES),
            new KeywordField(IndexFields.OfficeBody, office.Body),
            new StoredField(IndexFields.OfficeTitles, string.Join('\n', titles)),
            new StoredField(IndexFields.OfficeHeld, office.Held ? 1 : 0),
            new NumericDocValuesField(IndexFields.OfficeRank, (office.Held ? HeldNow : 0) + office.Since),
        };
        foreach (var word in titles.SelectMany(title => title.Split(' ')).Distinct(StringComparer.Ordinal)) document.Add(new KeywordField(IndexFields.OfficeWord, word));
        return document;
    }

    /// <summary>A word of a title as it is compared: its key without the article.</summary>
    public static string Word(string key) =>
        key.Length > ArabicAffixes.Article.Length + 1 && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) ? key[ArabicAffixes.Article.Length..] : key;
}
