using System.Globalization;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using NodaTime;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The fields that every hit has, and those that several kinds share.</summary>
internal static class HitFields
{
    private const int LongestSortKey = 200;

    public static void Add(LuceneDocument hit, string id, string kind, int weight)
    {
        hit.Add(new KeywordField(IndexFields.Owner, id));
        hit.Add(new KeywordField(IndexFields.Id, id));
        hit.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(id)));
        hit.Add(new KeywordField(IndexFields.Kind, kind));
        hit.Add(new SortedDocValuesField(IndexFields.Kind, new BytesRef(kind)));
        hit.Add(new NumericDocValuesField(IndexFields.Weight, weight));
    }

    public static void AddLanguage(LuceneDocument hit, Language language)
    {
        hit.Add(new StringField(IndexFields.Language, language.Tag(), Field.Store.YES));
        hit.Add(new SortedSetDocValuesField(IndexFields.Language, new BytesRef(language.Tag())));
    }

    /// <summary>What the hit is called in each language, for lists by name; the other language's name where it has none.</summary>
    public static void AddSortKeys(LuceneDocument hit, string? english, string? arabic)
    {
        Add(IndexFields.SortEn, english ?? arabic);
        Add(IndexFields.SortAr, arabic ?? english);

        void Add(string field, string? name)
        {
            if (name is null || TextKey.Of(name) is not { Length: > 0 } key) return;
            hit.Add(new SortedDocValuesField(field, new BytesRef(key.Length <= LongestSortKey ? key : key[..LongestSortKey])));
        }
    }

    /// <summary>A date without a first day has no year; without a last day it reaches to the end of time.</summary>
    public static void AddDate(LuceneDocument hit, LocalDate? earliest, LocalDate? latest, string? text)
    {
        if (text is null) return;
        hit.Add(new KeywordField(IndexFields.Date, text));
        hit.Add(new Int32Field(IndexFields.From, earliest is { } from ? Days.Of(from) : int.MinValue, Field.Store.NO));
        hit.Add(new Int32Field(IndexFields.To, latest is { } to ? Days.Of(to) : int.MaxValue, Field.Store.NO));
        if (earliest is not { } start) return;
        hit.Add(new NumericDocValuesField(IndexFields.Day, Days.Of(start)));
        var year = start.Year.ToString("D4", CultureInfo.InvariantCulture);
        hit.Add(new KeywordField(IndexFields.Year, year));
        hit.Add(new SortedDocValuesField(IndexFields.Year, new BytesRef(year)));
    }
}
