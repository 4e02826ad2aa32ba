using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Dates.Expressions;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>The finder of dates by the words of <c>lexicon/dates.tsv</c>.</summary>
internal sealed class LexiconDateFinder(DateFinder finder) : IDateFinder
{
    /// <summary>Reads the lexicon of a seed folder.</summary>
    /// <exception cref="FormatException">The lexicon has a line that is none.</exception>
    public static LexiconDateFinder Load(string seedRoot) =>
        new(new DateFinder(DateLexicon.Parse(File.ReadLines(Path.Combine(seedRoot, "lexicon", "dates.tsv")))));

    /// <inheritdoc/>
    public IReadOnlyList<FoundDate> Find(IReadOnlyList<Token> tokens, Language language, EdtfDate? documentDate, EdtfDate? told) =>
        [.. finder.Find(tokens, language, documentDate, told).Select(d => new FoundDate(d.First, d.Last, d.Date))];
}
