using System.Text;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Storage.Neo4j.FullText;

/// <summary>
/// Writes queries in the syntax that the database's full-text procedures read, Lucene's classic one. Every text is taken literally: words go between quotation marks, and what
/// cannot, because it is a beginning or a pattern, has each of its characters but letters and digits escaped, and no capitals, which could be an operator.
/// </summary>
internal static class FullTextQuery
{
    private const string Words = "nameWords:";
    private const string Joined = "nameJoined:";
    private const string Sounds = "nameSounds:";

    /// <summary>Any of some terms; empty where there are none.</summary>
    public static string AnyOf(IEnumerable<TextTerm> terms) => string.Join(' ', terms.Select(Of).Where(term => term.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>Any of some terms; empty where there are none.</summary>
    public static string AnyOf(IEnumerable<NameTerm> terms) => string.Join(' ', terms.Select(Of).Where(term => term.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>What a probe looks for; empty where it is nothing.</summary>
    public static string Of(NameProbe probe, IReadOnlyCollection<string>? kinds)
    {
        var lists = probe.MostTerms ? [AnyOf(probe.AllOf.SelectMany(terms => terms))] : probe.AllOf.Select(AnyOf).ToList();
        if (lists.Count == 0 || lists.Any(list => list.Length == 0)) return "";
        return string.Join(' ', lists.Select(list => $"+({list})")) + (kinds is null ? "" : $" +kind:({string.Join(' ', kinds.Select(Quoted))})");
    }

    private static string Of(TextTerm term) => term.Text.All(IsBlank) ? "" : term.Match switch
    {
        TextMatch.Word or TextMatch.Phrase => Quoted(term.Text),
        TextMatch.Stem => Escaped(term.Text) + "~0",
        TextMatch.Beginning => Escaped(term.Text) + "*",
        TextMatch.Pattern => Pattern(term.Text),
        TextMatch.OneLetterOff => Escaped(term.Text) + "~1",
        _ => Escaped(term.Text) + "~2",
    };

    private static string Of(NameTerm term) => term.Text.All(IsBlank) ? "" : term.Part switch
    {
        NamePart.Word => Words + Quoted(term.Text),
        NamePart.Beginning => Words + Escaped(term.Text) + "*",
        NamePart.Pattern => Words + Pattern(term.Text),
        NamePart.OneLetterOff => Words + Escaped(term.Text) + "~1",
        NamePart.TwoLettersOff => Words + Escaped(term.Text) + "~2",
        NamePart.BeginningOneLetterOff => Words + NearBeginning(term.Text),
        NamePart.Joined => Joined + Quoted(term.Text),
        NamePart.Sound => Sounds + Quoted(term.Text),
        NamePart.SoundOfWhole => Sounds + Quoted(NameProperties.OfWhole + term.Text),
        _ => Sounds + Escaped(term.Text, lower: false) + "*",
    };

    private static bool IsBlank(char c) => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(string text, bool lower = true) => string.Concat(text.Select(c => Escaped(c, lower)));

    private static string Escaped(char c, bool lower) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? (lower ? char.ToLowerInvariant(c) : c).ToString() : "\\" + c;

    private static string Pattern(string text) => string.Concat(text.Select(c => c is '*' or '?' ? c.ToString() : Escaped(c, lower: true)));

    // A regular expression: the word with a letter other, missing, too many, or in its neighbour's place, and then anything.
    private static string NearBeginning(string word)
    {
        var near = new List<string> { Escaped(word) };
        for (var i = 1; i < word.Length; i++)
        {
            var (before, here, after) = (Escaped(word[..i]), Escaped(word[i..]), Escaped(word[(i + 1)..]));
            near.AddRange([before + "." + after, before + after, before + "." + here]);
            if (i + 1 < word.Length) near.Add(before + Escaped(word[(i + 1)..(i + 2)]) + Escaped(word[i..(i + 1)]) + Escaped(word[(i + 2)..]));
        }

        return $"/({string.Join('|', near.Distinct(StringComparer.Ordinal))}).*/";
    }
}
