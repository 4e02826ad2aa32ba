using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Edits;

/// <summary>The one order of an action's parts as texts: what its id is made of, and what a store keeps.</summary>
public static class EditParts
{
    /// <summary>Lists end with an empty part where another list follows.</summary>
    public static IReadOnlyList<string> Of(EditAction action) => action switch
    {
        MergeEntities a => [a.Survivor, .. a.Merged],
        KeepApart a => [a.First, a.Second],
        AddName a => [a.EntityId, a.Name.Text, a.Name.Language.Tag(), EnumSpelling.Of(a.Name.Role)],
        RemoveName a => [a.EntityId, a.Text, a.Language.Tag()],
        CorrectName a => [a.EntityId, a.Text, a.Language.Tag(), a.Name.Text, a.Name.Language.Tag(), EnumSpelling.Of(a.Name.Role)],
        RetractStatements a => [.. Refs(a.Statements), "", .. a.About],
        RestoreStatements a => [.. Refs(a.Statements), "", .. a.About],
        UndoEdit a => [a.EditId, .. a.About],
        _ => throw new ArgumentException($"An edit of the unknown kind {action?.GetType().Name}.", nameof(action)),
    };

    /// <exception cref="FormatException">The parts are not of this kind.</exception>
    public static EditAction Read(EditKind kind, IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        string[] all = [.. parts];
        return (kind, all) switch
        {
            (EditKind.Merge, [var survivor, .. { Length: > 0 } merged]) => new MergeEntities(merged, survivor),
            (EditKind.KeepApart, [var first, var second]) => new KeepApart(first, second),
            (EditKind.AddName, [var entity, var text, var tag, var role]) when LanguageTags.FromTag(tag) is { } language && EnumSpelling.Read<NameRole>(role) is { } r =>
                new AddName(entity, new(text, language, r)),
            (EditKind.RemoveName, [var entity, var text, var tag]) when LanguageTags.FromTag(tag) is { } language => new RemoveName(entity, text, language),
            (EditKind.CorrectName, [var entity, var text, var tag, var name, var nameTag, var role])
                when LanguageTags.FromTag(tag) is { } language && LanguageTags.FromTag(nameTag) is { } nameLanguage && EnumSpelling.Read<NameRole>(role) is { } r =>
                new CorrectName(entity, text, language, new(name, nameLanguage, r)),
            (EditKind.Retract, _) when Statements(all) is var (refs, about) => new RetractStatements(refs, about),
            (EditKind.Restore, _) when Statements(all) is var (refs, about) => new RestoreStatements(refs, about),
            (EditKind.Undo, [var edit, .. var about]) => new UndoEdit(edit, about),
            _ => throw new FormatException($"The parts of an edit of the kind {kind} are not as they must be."),
        };
    }

    private static IEnumerable<string> Refs(IEnumerable<StatementRef> statements) => statements.SelectMany(s => (string[])[s.DocumentId, s.StatementId]);

    private static (IReadOnlyList<StatementRef> Statements, IReadOnlyList<string> About)? Statements(string[] parts)
    {
        var end = Array.IndexOf(parts, "");
        if (end < 0 || end % 2 != 0) return null;
        return ([.. parts.Take(end).Chunk(2).Select(pair => new StatementRef(pair[0], pair[1]))], [.. parts.Skip(end + 1)]);
    }
}
