using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Tests.Consolidation;

/// <summary>
/// Statements written as <c>document type date actors&gt;recipients mode place id</c>, <c>-</c> for what is missing; events as
/// <c>date actors&gt;recipients mode ×statements</c>.
/// </summary>
public sealed class EventConsolidationTests
{
    public static TheoryData<string, string[], string[]> Cases { get; } = new()
    {
        { "same day and parties", ["1 Sanction 2017-06-05 sa>qa - - -", "2 Sanction 2017-06-05 sa,ae>qa - - -"], ["2017-06-05 ae,sa>qa - ×2"] },
        { "another day", ["1 Sanction 2017-06-05 sa>qa - - -", "2 Sanction 2017-06-06 sa>qa - - -"], ["2017-06-05 sa>qa - ×1", "2017-06-06 sa>qa - ×1"] },
        { "another type", ["1 Sanction 2017-06-05 sa>qa - - -", "2 Threaten 2017-06-05 sa>qa - - -"], ["2017-06-05 sa>qa - ×1", "2017-06-05 sa>qa - ×1"] },
        { "another recipient", ["1 Sanction 2017-06-05 sa>qa - - -", "2 Sanction 2017-06-05 sa>ir - - -"], ["2017-06-05 sa>ir - ×1", "2017-06-05 sa>qa - ×1"] },
        { "the month covers the day", ["1 Aid 2017-06 kw>qa - - -", "2 Aid 2017-06-05 kw>qa - - -"], ["2017-06-05 kw>qa - ×2"] },
        {
            "the month fits two days and is not guessed", ["1 Aid 2017-06 kw>qa - - -", "2 Aid 2017-06-05 kw>qa - - -", "3 Aid 2017-06-09 kw>qa - - -"],
            ["2017-06 kw>qa - ×1", "2017-06-05 kw>qa - ×1", "2017-06-09 kw>qa - ×1"]
        },
        {
            "the month fits the day of its own document", ["1 Aid 2017-06 kw>qa - - -", "1 Aid 2017-06-05 kw>qa - - -", "3 Aid 2017-06-09 kw>qa - - -"],
            ["2017-06-05 kw>qa - ×2", "2017-06-09 kw>qa - ×1"]
        },
        { "modes differ", ["1 Consult 2017-06-05 kw>qa visit - -", "2 Consult 2017-06-05 kw>qa phone - -"], ["2017-06-05 kw>qa phone ×1", "2017-06-05 kw>qa visit ×1"] },
        { "a mode is left out", ["1 Consult 2017-06-05 kw>qa visit - -", "2 Consult 2017-06-05 kw>qa - - -"], ["2017-06-05 kw>qa visit ×2"] },
        { "done together, told from either side", ["1 Consult 2017-06-05 kw>qa - - -", "2 Consult 2017-06-05 qa>kw - - -"], ["2017-06-05 kw>qa - ×2"] },
        { "one-sided, told from either side", ["1 Accuse 2017-06-05 kw>qa - - -", "2 Accuse 2017-06-05 qa>kw - - -"], ["2017-06-05 kw>qa - ×1", "2017-06-05 qa>kw - ×1"] },
        { "one common party is too few", ["1 Agree 2017-06-05 kw,qa> - - -", "2 Agree 2017-06-05 kw,om> - - -"], ["2017-06-05 kw,om> - ×1", "2017-06-05 kw,qa> - ×1"] },
        { "a recipient is left out", ["1 Aid 2017-06-05 kw>qa - - -", "2 Aid 2017-06-05 kw> - - -"], ["2017-06-05 kw>qa - ×2"] },
        { "places tell apart", ["1 Assault 2017-06-05 x> - a -", "2 Assault 2017-06-05 x> - b -"], ["2017-06-05 x> - ×1", "2017-06-05 x> - ×1"] },
        { "undated within a document", ["1 Aid 2017-06-05 kw>qa - - -", "1 Aid - kw>qa - - -", "2 Aid - kw>qa - - -"], ["- kw>qa - ×1", "2017-06-05 kw>qa - ×2"] },
        { "nobody named, one place", ["1 Protest 2017-06-05 > - a -", "2 Protest 2017-06-05 > - a -", "3 Protest 2017-06-05 > - - -"], ["2017-06-05 > - ×1", "2017-06-05 > - ×2"] },
        { "a summit of two days", ["1 Consult 2016-07-08/2016-07-09 n,pl> - - e", "2 Consult 2016-07-09 n,pl> - - -", "3 Consult 2016-07 n> - - -"], ["2016-07-08/2016-07-09 n,pl> - ×3"] },
        { "two ids are two events", ["1 Consult 2016-07-08 n,pl> - - e", "2 Consult 2016-07-08 n,pl> - - f"], ["2016-07-08 n,pl> - ×1", "2016-07-08 n,pl> - ×1"] },
        { "one id is one event", ["1 Consult 2016-07-08 n> - - e", "2 Consult 2016-08-01 pl> - - e"], ["2016-07-08 n,pl> - ×2"] },
        { "one other document does not add a party to a stated event", ["1 Sanction 2017-06-05 sa>qa - - e", "2 Sanction 2017-06-05 sa,ye>qa - - -"], ["2017-06-05 sa>qa - ×2"] },
        {
            "two other documents do", ["1 Sanction 2017-06-05 sa>qa - - e", "2 Sanction 2017-06-05 sa,ye>qa - - -", "3 Sanction 2017-06-05 ye>qa - - -"],
            ["2017-06-05 sa,ye>qa - ×3"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_of_one_event_join(string why, string[] statements, string[] expected)
    {
        var all = statements.Select(Statement).ToList();
        var events = EventConsolidation.Consolidate(all);
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(events.Select(Line).Order(StringComparer.Ordinal)), $"{why}: {string.Join("; ", events.Select(Line))}");
        Assert.Equal(events.Count, events.Select(e => e.Id).Distinct().Count());
        all.Reverse();
        Assert.Equal(events.Select(e => e.Id + Line(e)), EventConsolidation.Consolidate(all).Select(e => e.Id + Line(e)));
    }

    [Fact]
    public void An_event_bears_the_id_that_a_source_gave_it()
    {
        var joined = Assert.Single(EventConsolidation.Consolidate([Statement("2 Aid 2017-06-05 kw>qa - - -", 0), Statement("1 Aid 2017-06 kw>qa - - flood", 1)]));
        Assert.Equal(("event:flood", "2017-06-05"), (joined.Id, joined.Date?.Text));
    }

    private static EventStatement Statement(string line, int n)
    {
        var parts = line.Split(' ').Select(p => p == "-" ? null : p).ToArray();
        var parties = parts[3]!.Split('>').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => "state:" + p).ToArray()).ToArray();
        return new(
            $"st:{n}", new($"doc:{parts[0]}", n, n + 1, Language.En, parts[6] is null ? "rules/1" : "seed", null, null, 0.8), parts[6] is null ? null : "event:" + parts[6],
            new($"Said in {n}.", null), Enum.Parse<EventType>(parts[1]!), parts[4], [], parts[2] is null ? null : Edtf.Parse(parts[2]!), parts[5] is null ? null : "place:" + parts[5],
            parties[0], parties[1]);
    }

    private static string Line(ConsolidatedEvent e) =>
        $"{e.Date?.Text ?? "-"} {string.Join(',', e.Actors.Select(a => a[6..]))}>{string.Join(',', e.Recipients.Select(a => a[6..]))} {e.Mode ?? "-"} ×{e.Statements.Count}";
}
