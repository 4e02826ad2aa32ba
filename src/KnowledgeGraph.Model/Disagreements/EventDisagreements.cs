using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>The disagreements among the statements joined into one event; each rule is a <see cref="DisagreementReason"/>.</summary>
public static class EventDisagreements
{
    /// <param name="statements">All statements of the event; in any order.</param>
    /// <param name="agree">Whether two places can be one, or one can lie in the other, for all that is known.</param>
    /// <returns>In ordinal order of their ids.</returns>
    public static IReadOnlyList<Disagreement> Of(string eventId, IReadOnlyCollection<SourcedStatement<EventStatement>> statements, Func<string, string, bool> agree)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(agree);
        var dates = statements.Where(s => s.Statement.Date is not null).Select(s => Claim.Of(s, new(Time: s.Statement.Date)));
        var places = statements.Where(s => s.Statement.Place is not null && s.IsPlaceStated).Select(s => Claim.Of(s, new(s.Statement.Place)));
        var modes = statements.Where(s => s.Statement.Mode is not null).Select(s => Claim.Of(s, new(Mode: s.Statement.Mode)));
        var found = All(DisagreementReason.EventDate, dates, (a, b) => Days.Apart(a.Value.Time!, b.Value.Time!))
            .Concat(All(DisagreementReason.EventPlace, places, (a, b) => !agree(a.Value.Entity!, b.Value.Entity!)))
            .Concat(All(DisagreementReason.EventMode, modes, (a, b) => a.Value.Mode != b.Value.Mode));
        var figures = from s in statements from f in s.Statement.Figures group Claim.Of(s, new(Kind: f.Kind, Min: f.Min, Max: f.Max, Unit: f.Unit)) by (f.Kind, f.Unit);
        foreach (var counted in figures) found = found.Concat(All(DisagreementReason.Figure, counted, Opposed));
        return [.. found.OrderBy(d => d.Id, StringComparer.Ordinal)];

        IEnumerable<Disagreement> All(DisagreementReason reason, IEnumerable<Claim> claims, Func<Claim, Claim, bool> opposes) =>
            Opposition.Of(claims, opposes, (a, b) => !opposes(a, b)).Select(sides => Sided.Of(reason, eventId, null, null, sides));
    }

    private static bool Opposed(Claim a, Claim b) => a.Value.Max < b.Value.Min || b.Value.Max < a.Value.Min;
}
