using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Search;
using Lucene.Net.QueryParsers.Classic;

namespace KnowledgeGraph.Search.Querying;

/// <summary>The words of all errors of strict queries, and where each is.</summary>
internal static partial class SyntaxErrors
{
    /// <summary>The error that Lucene's parser reports, with its place found out.</summary>
    public static SearchSyntaxException Of(ParseException e, string text)
    {
        for (Exception? cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is ParseException { CurrentToken.Next: { } token }) return At(token, text);
            if (LexicalError().Match(cause.Message) is { Success: true } lexical)
                return Unended(int.Parse(lexical.Groups[1].ValueSpan, CultureInfo.InvariantCulture), text);
        }

        return new(0, "The query is not of Lucene's syntax.");
    }

    public static SearchSyntaxException UnknownField(string field, string text, IEnumerable<string> known) =>
        new(Find(text, field + ":"), $"There is no field '{field}'; fields are {string.Join(", ", known)}.");

    public static SearchSyntaxException NoRange(string field, string text) => new(Find(text, field + ":"), $"The field '{field}' has no ranges; 'date' and 'year' have.");

    public static SearchSyntaxException LeadingWildcard(string term, string text) => new(Find(text, term), "A word cannot begin with a wildcard.");

    public static SearchSyntaxException TooManyWildcards(string term, string text, int most) =>
        new(Find(text, term), string.Create(CultureInfo.InvariantCulture, $"A word can have at most {most} wildcards."));

    public static SearchSyntaxException FuzzyTooLong(string term, string text, int longest) =>
        new(Find(text, term), string.Create(CultureInfo.InvariantCulture, $"A word with ~ can have at most {longest} letters."));

    public static SearchSyntaxException RegularExpression(string pattern, string text) => new(Find(text, "/" + pattern), "Regular expressions are not supported.");

    public static SearchSyntaxException TooDeep(int position, int deepest) =>
        new(position, string.Create(CultureInfo.InvariantCulture, $"Parentheses are nested more than {deepest} deep."));

    public static SearchSyntaxException TooManyClauses(int most) => new(0, string.Create(CultureInfo.InvariantCulture, $"The query has more than {most} clauses."));

    private static SearchSyntaxException At(Token token, string text)
    {
        var position = Math.Clamp(token.BeginColumn, 0, text.Length);
        return position >= text.Length
            ? new(text.Length, "The query ends too early.")
            : new(position, $"'{token.Image}' cannot stand here.");
    }

    // A quotation or range without its end: point at where it begins.
    private static SearchSyntaxException Unended(int column, string text)
    {
        if (column < text.Length - 1) return new(column, $"'{text[column]}' cannot stand here.");
        var quote = text.LastIndexOf('"');
        if (quote >= 0 && text.Count(c => c == '"') % 2 == 1) return new(quote, "The quotation has no end.");
        var slash = text.LastIndexOf('/');
        return slash >= 0 && text.Count(c => c == '/') % 2 == 1 ? new(slash, "The regular expression has no end.") : new(text.Length, "The query ends too early.");
    }

    private static int Find(string text, string piece) => Math.Max(0, text.IndexOf(piece, StringComparison.Ordinal));

    [GeneratedRegex(@"^Lexical error at line \d+, column (\d+)")]
    private static partial Regex LexicalError();
}
