using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>The one order in which stores keep and give back what a document says, and a fingerprint of it.</summary>
public static class DocumentGraphs
{
    /// <summary>
    /// Drafts by id; mentions by place, entity and form, their resolutions likewise; statements by place and id; lists of ids and contexts ordinal; nothing twice. Ids that are used
    /// without a draft get a bare one, so that each document can be taken in by itself. Keeps to <see cref="DocumentGraphRules"/> where the graph does.
    /// </summary>
    public static DocumentGraph Canonical(DocumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var drafts = graph.Entities.Concat(UsedIds(graph).Distinct(StringComparer.Ordinal).Select(Bare));
        return graph with
        {
            Entities = [.. drafts.GroupBy(e => e.Id, StringComparer.Ordinal).Select(Draft).OrderBy(e => e.Id, StringComparer.Ordinal)],
            Mentions =
            [
                .. graph.Mentions.Distinct().OrderBy(m => m.Start).ThenBy(m => m.End).ThenBy(m => m.EntityId, StringComparer.Ordinal).ThenBy(m => m.Form),
            ],
            Resolutions =
            [
                .. graph.Resolutions.OrderBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.EntityId, StringComparer.Ordinal).DistinctBy(r => (r.Start, r.End, r.EntityId)),
            ],
            Statements =
            [
                .. graph.Statements.DistinctBy(s => s.Id, StringComparer.Ordinal).Select(Canonical)
                    .OrderBy(s => s.Evidence.Start).ThenBy(s => s.Evidence.End).ThenBy(s => s.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Hex SHA-256 of the drafts, mentions, resolutions and statements of a canonical graph: equal where a store has nothing to change.</summary>
    public static string Fingerprint(DocumentGraph canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var text = new StringBuilder();
        foreach (var draft in canonical.Entities)
        {
            Add(text, "draft", draft.Id, draft.Description?.En, draft.Description?.Ar);
            foreach (var identifier in draft.Identifiers) Add(text, identifier.Scheme, identifier.Value);
        }

        foreach (var m in canonical.Mentions)
            Add(text, "mention", m.EntityId, Number(m.Start), Number(m.End), m.Form.ToString(), m.Language.Tag(), Number(m.SentenceStart), Number(m.SentenceEnd));
        foreach (var r in canonical.Resolutions)
        {
            Add(text, "resolution", r.EntityId, Number(r.Start), Number(r.End), r.Rule, r.Words);
            foreach (var other in r.Rejected) Add(text, other.EntityId, other.Score?.ToString("R", CultureInfo.InvariantCulture), other.Reason);
        }

        foreach (var statement in canonical.Statements) Add(text, statement);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>All ids of entities that the mentions and statements use, an event's own id left out.</summary>
    public static IEnumerable<string> UsedIds(DocumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Mentions.Select(m => m.EntityId).Concat(graph.Statements.SelectMany(UsedIds));
    }

    /// <summary>The ids of entities that a statement uses, an event's own id left out.</summary>
    public static IEnumerable<string> UsedIds(Statement statement) => statement switch
    {
        NameStatement name => [name.EntityId],
        RelationStatement relation => [relation.From, relation.To],
        EventStatement told => told.Actors.Concat(told.Recipients).Concat(told.Place is null ? [] : [told.Place]),
        _ => throw new ArgumentException($"A statement of the unknown kind {statement?.GetType().Name}.", nameof(statement)),
    };

    private static EntityDraft Bare(string id) =>
        new(id, EntityKinds.OfId(id) ?? throw new ArgumentException($"'{id}' names no kind of entity."), null, []);

    private static EntityDraft Draft(IEnumerable<EntityDraft> drafts)
    {
        var all = drafts.ToList();
        var (en, ar) = (all.Select(d => d.Description?.En).FirstOrDefault(t => t is not null), all.Select(d => d.Description?.Ar).FirstOrDefault(t => t is not null));
        var identifiers = all.SelectMany(d => d.Identifiers).Distinct().OrderBy(i => i.Scheme, StringComparer.Ordinal).ThenBy(i => i.Value, StringComparer.Ordinal);
        return new(all[0].Id, all[0].Kind, en is null && ar is null ? null : new(en, ar), [.. identifiers]);
    }

    private static Statement Canonical(Statement statement) => statement switch
    {
        EventStatement told => told with
        {
            Contexts = Ordered(told.Contexts),
            Actors = Ordered(told.Actors),
            Recipients = Ordered(told.Recipients),
            Figures = [.. told.Figures.Distinct().OrderBy(f => f.Start).ThenBy(f => f.End).ThenBy(f => f.Kind).ThenBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Min).ThenBy(f => f.Max)],
        },
        RelationStatement { Title: { En: null, Ar: null } } relation => relation with { Title = null },
        _ => statement,
    };

    private static List<string> Ordered(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static void Add(StringBuilder text, Statement statement)
    {
        var e = statement.Evidence;
        Add(
            text, statement.Id, Number(e.Start), Number(e.End), e.Language.Tag(), e.Extractor, e.Rule, e.Trigger,
            e.Confidence.ToString("R", CultureInfo.InvariantCulture));
        switch (statement)
        {
            case NameStatement s:
                Add(text, "name", s.EntityId, s.Name.Text, s.Name.Language.Tag(), s.Name.Role.ToString());
                break;
            case RelationStatement s:
                Add(text, "relation", s.Type.ToString(), s.From, s.To, s.Office, s.Title?.En, s.Title?.Ar, s.Time?.Text);
                break;
            case EventStatement s:
                Add(text, "event", s.EventId, s.Names.En, s.Names.Ar, s.Type.ToString(), s.Mode, s.Date?.Text, s.Place);
                foreach (var list in (IReadOnlyList<string>[])[s.Contexts, s.Actors, s.Recipients]) Add(text, [.. list]);
                foreach (var f in s.Figures)
                    Add(
                        text, "figure", f.Kind.ToString(), f.Min?.ToString(CultureInfo.InvariantCulture), f.Max?.ToString(CultureInfo.InvariantCulture), f.Unit,
                        Number(f.Start), Number(f.End), Number(f.SentenceStart), Number(f.SentenceEnd));
                break;
        }
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts) text.Append(part ?? "\u0000").Append('\u001f');
        text.Append('\u001e');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
