using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Edits;

/// <summary>What an edit must keep to by itself for a store to take it, whoever made it. What breaks a rule is the caller's mistake.</summary>
public static class EditRules
{
    /// <summary>The longest reason, author and name, in UTF-16 units.</summary>
    public const int MostText = 1_000;

    /// <exception cref="ArgumentException">A rule is broken; the message names the edit and the rule.</exception>
    public static void Check(Edit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (Broken(edit) is { } rule) throw new ArgumentException($"Edit '{edit.Id}': {rule}.");
    }

    private static string? Broken(Edit edit)
    {
        if (!edit.Author.StartsWith("editor:", StringComparison.Ordinal) || edit.Author.Length is <= 7 or > MostText) return "its author is not 'editor:' and a name";
        if (string.IsNullOrWhiteSpace(edit.Reason) || edit.Reason.Length > MostText) return $"its reason is empty or longer than {MostText} characters";
        if (Broken(edit.Action) is { } broken) return broken;
        return Edit.Of(edit.Action, edit.Author, edit.Reason, edit.Time).Id == edit.Id ? null : "its id does not follow from its content";
    }

    private static string? Broken(EditAction action) => action switch
    {
        MergeEntities a when a.Merged.Count == 0 || a.Merged.Contains(a.Survivor) => "it merges nothing, or an entity with itself",
        MergeEntities a when !a.Merged.SequenceEqual(a.Merged.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) => "the merged ids are not in order, each once",
        MergeEntities a => Mergeable(a.EntityIds),
        KeepApart a when string.CompareOrdinal(a.First, a.Second) >= 0 => "it does not name two entities in the order of their ids",
        KeepApart a => Mergeable(a.EntityIds),
        AddName a => Nameable(a.EntityId, a.Name.Text),
        RemoveName a => Nameable(a.EntityId, a.Text),
        CorrectName a when a.Text == a.Name.Text && a.Language == a.Name.Language => "it corrects a name to itself",
        CorrectName a => Nameable(a.EntityId, a.Text) ?? Nameable(a.EntityId, a.Name.Text),
        RetractStatements a => Listed(a.Statements, a.About),
        RestoreStatements a => Listed(a.Statements, a.About),
        UndoEdit a when !a.EditId.StartsWith(Edit.Prefix, StringComparison.Ordinal) => "what it undoes is no edit",
        UndoEdit a => a.About.FirstOrDefault(id => EntityKinds.OfId(id) is null) is { } id ? $"the id '{id}' names no kind of entity" : null,
        _ => "it does nothing that is known here",
    };

    private static string? Mergeable(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (EntityKinds.OfId(id) is not { } kind) return $"the id '{id}' names no kind of entity";
            if (kind == EntityKind.Event) return "events are joined from what their sources say and are not merged by hand";
            if (kind != EntityKinds.OfId(ids[0])) return $"'{ids[0]}' and '{id}' are of different kinds";
        }

        return null;
    }

    private static string? Nameable(string id, string text)
    {
        if (EntityKinds.OfId(id) is not { } kind) return $"the id '{id}' names no kind of entity";
        if (kind == EntityKind.Event) return "an event goes by the sentences that tell of it";
        return string.IsNullOrWhiteSpace(text) || text.Length > MostText ? $"the name is empty or longer than {MostText} characters" : null;
    }

    private static string? Listed(IReadOnlyList<StatementRef> statements, IReadOnlyList<string> about)
    {
        if (statements.Count == 0) return "it names no statement";
        if (statements.Any(s => s.DocumentId.Length == 0 || s.StatementId.Length == 0)) return "a statement has no id or document";
        return about.FirstOrDefault(id => EntityKinds.OfId(id) is null) is { } id ? $"the id '{id}' names no kind of entity" : null;
    }
}
