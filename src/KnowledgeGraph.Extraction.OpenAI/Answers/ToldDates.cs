using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>The years a document can speak of: those it writes, those of the dates that the rules read in it, and those around its own date. A date of another year is invented.</summary>
internal sealed class ToldDates
{
    private readonly HashSet<int> _years = [];

    public ToldDates(Document document, ResolvedNames names)
    {
        foreach (var token in Tokenizer.Tokenize(document.Text))
            if (token.Kind == TokenKind.Number && token.Key.Length >= 4 && int.TryParse(token.Key.AsSpan(0, 4), out var year))
                _years.Add(year);
        foreach (var date in names.Dates.Append(document.Date is { } own ? Edtf.Of(own) : null)) Add(date);
        if (document.Date?.Earliest.Year is { } published) _years.UnionWith([published - 1, published + 1]);
    }

    public bool Tell(Edtf date) => Tells(date.Earliest?.Year) && Tells(date.Latest?.Year);

    private void Add(Edtf? date)
    {
        if (date?.Earliest is { } first) _years.Add(first.Year);
        if (date?.Latest is { } last) _years.Add(last.Year);
    }

    private bool Tells(int? year) => year is null || _years.Contains(year.Value);
}
