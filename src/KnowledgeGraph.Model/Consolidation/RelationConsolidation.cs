using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>A relation and the statements that say it, in <see cref="Provenance.Order"/>.</summary>
public sealed record ConsolidatedRelation(Relation Relation, IReadOnlyList<RelationStatement> Statements);

/// <summary>
/// Joins statements of the same type between the same two entities into relations. Statements of one office or title whose times agree
/// (<see cref="RelationTimes"/>) are one relation, with the most precise time and all the evidence; times that do not agree stay apart: two terms of office, or
/// two sources that differ. A statement that agrees equally well with several stays apart too, rather than be guessed to one of them.
/// </summary>
public static class RelationConsolidation
{
    /// <param name="statements">All statements of one type, from and to; in any order.</param>
    /// <returns>The relations in ordinal order of their ids. The ids do not depend on the order of statements.</returns>
    public static IReadOnlyList<ConsolidatedRelation> Consolidate(IReadOnlyCollection<RelationStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var relations = new List<ConsolidatedRelation>();
        foreach (var group in OfficeGroups.Of(statements.OrderBy(s => s, Provenance.Order)))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var term in Terms(group.Statements).OrderBy(t => t.Time).ThenBy(t => t.Statements[0].Id, StringComparer.Ordinal))
                relations.Add(Relation(group.Key, term, taken));
        }

        return [.. relations.OrderBy(r => r.Relation.Id, StringComparer.Ordinal)];
    }

    private static List<Term> Terms(List<RelationStatement> statements)
    {
        var terms = new List<Term>();
        foreach (var statement in statements.Where(s => s.Time is not null).Order(ByPrecision))
        {
            if (Best(terms, statement.Time!) is { } term)
            {
                term.Time = RelationTimes.Join(term.Time!, statement.Time!);
                term.Statements.Add(statement);
            }
            else
            {
                terms.Add(new(statement.Time, statement));
            }
        }

        var untimed = statements.Where(s => s.Time is null).ToList();
        if (untimed.Count == 0) return terms;
        if (terms.Count == 1) terms[0].Statements.AddRange(untimed);
        else terms.Add(new(null, [.. untimed]));
        return terms;
    }

    private static Term? Best(List<Term> terms, Edtf time)
    {
        Term? best = null;
        var (score, tie) = (-1, false);
        foreach (var term in terms)
        {
            if (!RelationTimes.Agree(term.Time!, time)) continue;
            var shared = RelationTimes.Shared(term.Time!, time);
            if (shared > score) (best, score, tie) = (term, shared, false);
            else if (shared == score) tie = true;
        }

        return tie ? null : best;
    }

    private static ConsolidatedRelation Relation(string? office, Term term, HashSet<string> taken)
    {
        term.Statements.Sort(Provenance.Order);
        var first = term.Statements[0];
        var (type, from, to) = (first.Type.ToString(), first.From, first.To);
        var id = StableId.Of("rel:", type, from, to, office, term.Time?.Start?.Text);
        if (!taken.Add(id)) id = StableId.Of("rel:", type, from, to, office, term.Time?.Text, term.Statements.Min(s => s.Id));
        taken.Add(id);
        var title = new LocalizedText(Title(term, Language.En), Title(term, Language.Ar));
        return new(
            new(id, first.Type, from, to, term.Statements.Select(s => s.Office).FirstOrDefault(o => o is not null), title is { En: null, Ar: null } ? null : title,
                term.Time, term.Statements.Max(s => s.Evidence.Confidence)),
            term.Statements);
    }

    private static string? Title(Term term, Language language) => term.Statements.Select(s => s.Title?[language]).FirstOrDefault(t => t is not null);

    /// <summary>Intervals before plain dates, then the better word, then what knows more ends, then the finer.</summary>
    private static readonly Comparer<RelationStatement> ByPrecision = Comparer<RelationStatement>.Create((a, b) =>
    {
        var (x, y) = (a.Time!, b.Time!);
        var order = y.IsInterval.CompareTo(x.IsInterval);
        if (order == 0) order = Provenance.Rank(a.Evidence).CompareTo(Provenance.Rank(b.Evidence));
        if (order == 0) order = Known(y).CompareTo(Known(x));
        if (order == 0) order = Width(x).CompareTo(Width(y));
        if (order == 0) order = string.CompareOrdinal(x.Text, y.Text);
        return order == 0 ? Provenance.Order.Compare(a, b) : order;
    });

    private static int Known(Edtf time) => (time.Start is null ? 0 : 1) + (time.End is null ? 0 : 1);

    private static int Width(Edtf time) => (time.Start is { } start ? RelationTimes.Days(start) : 0) + (time.End is { } end ? RelationTimes.Days(end) : 0);

    private sealed class Term(Edtf? time, params IEnumerable<RelationStatement> statements)
    {
        public Edtf? Time { get; set; } = time;

        public List<RelationStatement> Statements { get; } = [.. statements];
    }
}
