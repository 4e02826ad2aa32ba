using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>The disagreements among relation statements, each unit by itself (<see cref="DisagreementUnit"/>); each rule is a <see cref="DisagreementReason"/>.</summary>
public static class RelationDisagreements
{
    /// <param name="statements">All statements of the unit; in any order.</param>
    /// <param name="agree">Whether two places can be one, or one can lie in the other, for all that is known.</param>
    /// <returns>In ordinal order of their ids.</returns>
    public static IReadOnlyList<Disagreement> Of(
        RelationType type, IReadOnlyCollection<SourcedStatement<RelationStatement>> statements, Func<string, string, bool> agree)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(agree);
        var found = type switch
        {
            RelationType.EstablishedBy => Foundations(statements),
            RelationType.MemberOf or RelationType.PartyTo => Starts(statements, DisagreementReason.AccessionDate, null),
            RelationType.HoldsPosition => Offices(statements),
            RelationType.LocatedIn => Locations(statements, agree),
            _ => [],
        };
        return [.. found.OrderBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Disagreement> Foundations(IEnumerable<SourcedStatement<RelationStatement>> statements) =>
        from founded in statements.GroupBy(s => s.Statement.From, StringComparer.Ordinal)
        let claims = founded.Where(s => s.Statement.Time?.Start is not null).Select(s => Claim.Of(s, new(Time: Edtf.Of(s.Statement.Time!.Start!))))
        from sides in Opposition.Of(claims, (a, b) => Days.Apart(a.Value.Time!, b.Value.Time!), (a, b) => !Days.Apart(a.Value.Time!, b.Value.Time!))
        select Sided.Of(DisagreementReason.FoundingDate, founded.Key, null, null, sides);

    /// <summary>When the same two were joined: accessions, and terms of one person in one seat.</summary>
    private static IEnumerable<Disagreement> Starts(IEnumerable<SourcedStatement<RelationStatement>> statements, DisagreementReason reason, string? seat) =>
        from ends in statements.GroupBy(s => (s.Statement.From, s.Statement.To))
        let claims = ends.Where(s => s.Statement.Time is { IsInterval: true, Start: not null } && !s.Statement.IsPast).Select(Begun)
        from sides in Opposition.Of(claims, BeganApart, (a, b) => !Days.Apart(a.Value.Time!.Start!, b.Value.Time!.Start!))
        select Sided.Of(reason, ends.Key.From, ends.Key.To, seat, sides);

    /// <summary>From the start to the end; of what was still so to the day it was said on.</summary>
    private static Claim Begun(SourcedStatement<RelationStatement> source)
    {
        var time = source.Statement.Time!;
        var from = Days.Reach(time.Start!).First;
        var to = time.End is { } end ? Days.Reach(end).First : source.Date is { } said ? Days.Of(said.Latest) : int.MaxValue;
        return Claim.Of(source, new(Time: time), from, Math.Max(from, to));
    }

    /// <summary>Different starts of one stretch. What had ended before the other began, or was said of before it, can be an earlier stretch.</summary>
    private static bool BeganApart(Claim a, Claim b)
    {
        if (!Days.Apart(a.Value.Time!.Start!, b.Value.Time!.Start!)) return false;
        var (earlier, later) = a.From < b.From ? (a, b) : (b, a);
        return earlier.To > Days.Reach(later.Value.Time!.Start!).Last;
    }

    private static IEnumerable<Disagreement> Offices(IEnumerable<SourcedStatement<RelationStatement>> statements)
    {
        var seated = statements.Where(s => !s.Statement.IsPast && !OfficeSeats.IsQualified(s.Statement.Title) && SeatOf(s.Statement) is not null)
            .GroupBy(s => (s.Statement.To, Seat: SeatOf(s.Statement)!)).Select(g => (g.Key.To, g.Key.Seat, Statements: g.ToList()));
        foreach (var (body, seat, held) in seated)
        {
            foreach (var start in Starts(held, DisagreementReason.TermStart, seat)) yield return start;
            var claims = held.Select(Terms.Of).OfType<Claim>();
            foreach (var sides in Opposition.Of(claims, Terms.Collide, (a, b) => a.Value.Entity == b.Value.Entity))
                yield return Sided.Of(DisagreementReason.OfficeHolder, body, null, seat, sides);
        }
    }

    private static string? SeatOf(RelationStatement statement) => OfficeSeats.Of(statement.Office, EntityKinds.OfId(statement.To)!.Value);

    private static IEnumerable<Disagreement> Locations(IEnumerable<SourcedStatement<RelationStatement>> statements, Func<string, string, bool> agree) =>
        from located in statements.GroupBy(s => s.Statement.From, StringComparer.Ordinal)
        let claims = located.Where(s => !s.Statement.IsPast).Select(Located)
        from sides in Opposition.Of(claims, (a, b) => !agree(a.Value.Entity!, b.Value.Entity!), (a, b) => agree(a.Value.Entity!, b.Value.Entity!))
        select Sided.Of(DisagreementReason.Location, located.Key, null, null, sides);

    /// <summary>A place is said of the time given, else for about the year of the article, else for good.</summary>
    private static Claim Located(SourcedStatement<RelationStatement> source)
    {
        const int year = 365;
        var (from, to) = (0, int.MaxValue);
        if (source.Statement.Time is { } time)
            (from, to) = (time.Start is { } start ? Days.Reach(start).Last : 0, time.End is { } end && time.IsInterval ? Days.Reach(end).First : int.MaxValue);
        else if (source is { Kind: DocumentKind.Article, Date: { } day })
            (from, to) = (Days.Of(day.Earliest) - year, Days.Of(day.Latest) + year);
        return Claim.Of(source, new(source.Statement.To), from, Math.Max(from, to));
    }
}
