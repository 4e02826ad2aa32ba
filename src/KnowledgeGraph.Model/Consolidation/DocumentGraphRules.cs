using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>What a graph must keep to for a store to take it. What breaks a rule is the caller's mistake: readers and extractors hold the same rules.</summary>
public static class DocumentGraphRules
{
    /// <summary>Checks one document's graph by itself; whether its entities are known is the store's to check.</summary>
    /// <exception cref="ArgumentException">A rule is broken; the message names the document, the statement and the rule.</exception>
    public static void Check(DocumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var document = graph.Document;
        if (!document.Id.StartsWith("doc:", StringComparison.Ordinal)) throw Broken(document, "its id does not begin with 'doc:'");
        foreach (var draft in graph.Entities)
            if (EntityKinds.OfId(draft.Id) != draft.Kind)
                throw Broken(document, $"the id '{draft.Id}' does not name the kind {draft.Kind}");
        foreach (var mention in graph.Mentions) Check(document, mention);
        foreach (var resolution in graph.Resolutions) Check(document, resolution);
        foreach (var statement in graph.Statements) Check(document, statement);
    }

    private static void Check(Document document, MentionResolution resolution)
    {
        if (resolution.DocumentId != document.Id) throw Broken(document, $"a resolution to '{resolution.EntityId}' is of another document");
        if (!Within(document, resolution.Start, resolution.End)) throw Broken(document, $"the resolution to '{resolution.EntityId}' at {resolution.Start} lies outside its text");
        foreach (var id in resolution.Rejected.Select(r => r.EntityId).Prepend(resolution.EntityId))
            if (EntityKinds.OfId(id) is null)
                throw Broken(document, $"the id '{id}' names no kind of entity");
    }

    private static void Check(Document document, Mention mention)
    {
        if (mention.DocumentId != document.Id) throw Broken(document, $"a mention of '{mention.EntityId}' is of another document");
        if (EntityKinds.OfId(mention.EntityId) is null) throw Broken(document, $"the id '{mention.EntityId}' names no kind of entity");
        if (!Within(document, mention.Start, mention.End) || !Within(document, mention.SentenceStart, mention.SentenceEnd))
            throw Broken(document, $"the mention of '{mention.EntityId}' at {mention.Start} lies outside its text");
    }

    private static void Check(Document document, Statement statement)
    {
        var evidence = statement.Evidence;
        if (evidence.DocumentId != document.Id) throw Broken(document, $"the evidence of statement '{statement.Id}' is of another document");
        if (!Within(document, evidence.Start, evidence.End)) throw Broken(document, $"the evidence of statement '{statement.Id}' lies outside its text");
        if (!(evidence.Confidence is >= 0 and <= 1)) throw Broken(document, $"the confidence of statement '{statement.Id}' is not between 0 and 1");
        foreach (var id in DocumentGraphs.UsedIds(statement))
            if (EntityKinds.OfId(id) is null)
                throw Broken(document, $"the id '{id}' in statement '{statement.Id}' names no kind of entity");
        switch (statement)
        {
            case NameStatement name when string.IsNullOrWhiteSpace(name.Name.Text):
                throw Broken(document, $"statement '{statement.Id}' gives an empty name");
            case RelationStatement r when !RelationRules.Allows(r.Type, r.From, r.To):
                throw Broken(document, $"statement '{statement.Id}': {r.Type} does not go from '{r.From}' to '{r.To}'");
            case EventStatement { EventId: { } id } when EntityKinds.OfId(id) != EntityKind.Event:
                throw Broken(document, $"the id '{id}' of statement '{statement.Id}' is not an event's");
            case EventStatement told when !EventModes.Allows(told.Type, told.Mode):
                throw Broken(document, $"statement '{statement.Id}': {told.Type} has no mode '{told.Mode}'");
            case EventStatement told when told.Contexts.FirstOrDefault(c => !EventContexts.Contains(c)) is { } context:
                throw Broken(document, $"statement '{statement.Id}': '{context}' is no context of PLOVER");
            case EventStatement told when told.Figures.Any(f => !IsFigure(document, f)):
                throw Broken(document, $"a figure of statement '{statement.Id}' gives no number, a negative one, or lies outside its text");
        }
    }

    private static bool IsFigure(Document document, Figure figure) =>
        (figure.Min ?? figure.Max) is not null && !(figure.Min < 0) && !(figure.Max < (figure.Min ?? 0)) && Within(document, figure.Start, figure.End)
        && Within(document, figure.SentenceStart, figure.SentenceEnd);

    private static bool Within(Document document, int start, int end) => start >= 0 && start <= end && end <= document.Text.Length;

    private static ArgumentException Broken(Document document, string rule) => new($"Document '{document.Id}' ({document.Name}): {rule}.");
}
