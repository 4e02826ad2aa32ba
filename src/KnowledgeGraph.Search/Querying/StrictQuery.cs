using KnowledgeGraph.Model.Search;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Makes a query of Lucene's classic syntax.</summary>
internal static class StrictQuery
{
    private const int DeepestNesting = 50;

    /// <exception cref="SearchSyntaxException">The text is not of the syntax.</exception>
    public static ParsedQuery? Parse(IndexSearcher searcher, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        CheckNesting(text);
        try
        {
            if (new StrictParser(text).Parse(text) is not { } query) return null;
            var terms = new HashSet<Term>();
            searcher.Rewrite(query).ExtractTerms(terms);
            return new(query, null, [.. terms.Select((t, i) => new SearchTerm(t.Field, t.Text, i, 1))], new Dictionary<string, Recognition>());
        }
        catch (ParseException e)
        {
            throw SyntaxErrors.Of(e, text);
        }
        catch (BooleanQuery.TooManyClausesException)
        {
            throw SyntaxErrors.TooManyClauses(BooleanQuery.MaxClauseCount);
        }
    }

    private static void CheckNesting(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '(' && ++depth > DeepestNesting) throw SyntaxErrors.TooDeep(i, DeepestNesting);
            else if (text[i] == ')') depth--;
        }
    }
}
