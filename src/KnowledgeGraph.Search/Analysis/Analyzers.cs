using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>How each kind of field is cut into terms. The order of steps is part of the index format.</summary>
internal static class Analyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Arabic running text: keys, no stop words, light stems with second readings. Latin words are another field's.</summary>
    public static Analyzer Arabic { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        return new(source, new ArabicStemFilter(new KeyFilter(source, key => (KeyFilter.IsArabic(key) || IsNumber(key)) && !StopWords.Arabic.Contains(key))));
    });

    /// <summary>English running text: possessives, keys, no stop words, Porter stems. Arabic words are another field's.</summary>
    public static Analyzer English { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        var possessive = new EnglishPossessiveFilter(Version, source);
        return new(source, new PorterStemFilter(new KeyFilter(possessive, key => !KeyFilter.IsArabic(key) && !StopWords.English.Contains(key))));
    });

    /// <summary>Names: every word's key, neither stemmed nor left out.</summary>
    public static Analyzer Names { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        return new(source, new KeyFilter(source, _ => true));
    });

    /// <summary>Words as people write them: lower case, without Arabic marks; what spelling is corrected to.</summary>
    public static Analyzer Words { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        return new(source, new SurfaceFilter(source));
    });

    /// <summary>The terms of a text, in order.</summary>
    public static IReadOnlyList<AnalyzedTerm> Terms(this Analyzer analyzer, string text)
    {
        var terms = new List<AnalyzedTerm>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        var increment = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.IPositionIncrementAttribute>();
        stream.Reset();
        var position = -1;
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            terms.Add(new(term.ToString()!, position));
        }

        stream.End();
        return terms;
    }

    private static bool IsNumber(string key) => char.IsAsciiDigit(key[0]);
}

/// <summary>A term and its place among the others.</summary>
internal readonly record struct AnalyzedTerm(string Text, int Position);
