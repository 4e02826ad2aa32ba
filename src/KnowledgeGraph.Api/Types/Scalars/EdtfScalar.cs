using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Scalars;

internal sealed class EdtfScalar : ScalarGraphType
{
    public EdtfScalar()
    {
        Name = "Edtf";
        Description = "A date or interval as the Extended Date/Time Format (ISO 8601-2) writes it: `2017`, `2017-06`, `2017-06-05`, `2017-06~` (about), "
            + "`2014-10-01/2024-10-01`, `2004/..` (since 2004), `../1999` (until 1999).";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, "An EDTF date is written as a string."),
    };

    public override bool CanParseLiteral(GraphQLValue value) =>
        value is GraphQLNullValue || (value is GraphQLStringValue text && Edtf.TryParse((string)text.Value) is not null);

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Parse(text),
        Edtf edtf => edtf,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        Edtf edtf => edtf.Text,
        EdtfDate date => date.Text,
        _ => ThrowSerializationError(value),
    };

    private static Edtf Parse(string text) => Edtf.TryParse(text)
        ?? throw new FormatException($"'{text}' is not an EDTF date or interval, such as 2017-06-05, 2017-06, 2014/2024 or 2004/..");
}
