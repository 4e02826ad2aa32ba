using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>When a statement certainly has somebody in office.</summary>
internal static class Terms
{
    /// <summary>Two terms may share these days: reports of one change of office differ by as much.</summary>
    private const int Handover = 7;

    /// <summary>For these days after a change, articles may still call the old holder by the title, and before it the new one.</summary>
    private const int Habit = 31;

    /// <summary>
    /// The days from the last on which the term can have begun to the first on which it can have ended; of a holder named without a time the day of the article,
    /// or of what the sentence tells of where that is long past.
    /// Null where nothing is certain. What is still so is so up to the day of the article; in a curated source without a date it holds on.
    /// </summary>
    public static Claim? Of(SourcedStatement<RelationStatement> source)
    {
        var statement = source.Statement;
        var value = new DisagreementValue(statement.From, statement.Time);
        if (statement.Time is { IsInterval: true } term)
        {
            if (term.Start is null || term.Start.IsQualified || term.End is { IsQualified: true }) return null;
            var from = Days.Of(term.Start.Latest);
            var to = term.End is { } end ? Days.Of(end.Earliest) : source.Date is { } said ? Math.Max(from, Days.Of(said.Latest)) : source.Kind == DocumentKind.Article ? from : int.MaxValue;
            return to < from ? null : Claim.Of(source, value, from, to);
        }

        var day = statement.Time is { } time ? time.Start : source.Kind != DocumentKind.Article ? null : IsTale(source) ? source.Told!.Start : source.Date;
        return day is { Precision: EdtfPrecision.Day, IsQualified: false } ? Claim.Of(source, value, Days.Of(day.Earliest), Days.Of(day.Earliest)) : null;
    }

    /// <summary>The sentence tells of something longer ago than titles take to change.</summary>
    private static bool IsTale(SourcedStatement<RelationStatement> source) =>
        source is { Told: { IsInterval: false, Start: { } told }, Date: { } published } && Days.Of(published.Earliest) - Days.Of(told.Latest) > Habit;

    /// <summary>True where two different persons hold the seat at one time.</summary>
    public static bool Collide(Claim a, Claim b)
    {
        if (a.Value.Entity == b.Value.Entity) return false;
        var shared = Math.Min(a.To, b.To) - Math.Max(a.From, b.From);
        if (a.IsMoment && b.IsMoment) return shared == 0;
        if (a.IsMoment || b.IsMoment)
        {
            var (moment, term) = a.IsMoment ? (a, b) : (b, a);
            return moment.From - (long)term.From > Habit && term.To - (long)moment.From > Habit;
        }

        return shared > Handover;
    }
}
