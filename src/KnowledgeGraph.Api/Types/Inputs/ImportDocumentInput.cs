using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Inputs;

internal sealed class ImportDocumentInput : InputObjectGraphType<ImportedText>
{
    public ImportDocumentInput()
    {
        Name = "ImportDocumentInput";
        Description = "A document to read.";
        Field<StringGraphType>("text").Description("Its whole text, plain or Markdown; not empty. Either this or `html` is given.");
        Field<StringGraphType>("html").Description("The web page it stands in: its article is read, and what the page says of itself fills in what is left out here.");
        Field<StringGraphType>("name").Description("What to call it in lists; never a key.");
        Field<StringGraphType>("title").Description("Its headline.");
        Field<StringGraphType>("publisher").Description("Who published it.");
        Field<StringGraphType>("url").Description("Where it was published.");
        Field<EdtfScalar>("date").Description("When it was published: one EDTF date, not an interval.");
        Field<LanguageEnum>("language").Description("Its language; found from the text where left out.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new ImportedText(
        Text(value.Get<string>("text"), value.Get<string>("html")), value.Get<string>("name"), value.Get<string>("title"), value.Get<string>("publisher"), value.Get<string>("url"),
        Date(value.Get<Edtf>("date")), value.Value<Language>("language"), value.Get<string>("text") is null);

    private static string Text(string? text, string? html) => (text, html) switch
    {
        ({ } given, null) => given,
        (null, { } page) => page,
        _ => throw ApiError.BadArgument("Give either 'text' or 'html'."),
    };

    private static EdtfDate? Date(Edtf? date)
    {
        if (date is null) return null;
        return date.IsInterval ? throw ApiError.BadArgument($"'{date.Text}' is an interval; a document has one date of publication.") : date.Start;
    }
}
