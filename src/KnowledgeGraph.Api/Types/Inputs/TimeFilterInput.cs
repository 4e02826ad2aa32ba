using GraphQL.Types;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Inputs;

internal sealed class TimeFilterInput : InputObjectGraphType<TimeFilter>
{
    public TimeFilterInput()
    {
        Name = "TimeFilter";
        Description = "Which dates and times, by the days they can mean. What has no date passes `known: false` and nothing else.";
        Field<EdtfScalar>("overlaps").Description("It can share a day with this span: `2017` with `2017-06-05`.");
        Field<EdtfScalar>("within").Description("Every day it can mean lies in this span: `2017-06` in `2017`, not the other way round.");
        Field<EdtfScalar>("before").Description("Every day it can mean comes before this span.");
        Field<EdtfScalar>("after").Description("Every day it can mean comes after this span.");
        Field<BooleanGraphType>("known").Description("True: it has a date; false: it has none.");
        Field<BooleanGraphType>("uncertain").Description("True: it is marked uncertain or approximate (`?`, `~`, `%`); false: it is not.");
        Field<BooleanGraphType>("unspecified").Description("True: digits of it are left open, as in `199X`; false: none are.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new TimeFilter(
        value.Get<Edtf>("overlaps"), value.Get<Edtf>("within"), value.Get<Edtf>("before"), value.Get<Edtf>("after"), value.Value<bool>("known"),
        value.Value<bool>("uncertain"), value.Value<bool>("unspecified"));
}
