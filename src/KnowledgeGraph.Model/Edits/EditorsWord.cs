using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Edits;

/// <summary>The curated document that an added name stands in, so that it has its evidence like every other name.</summary>
public static class EditorsWord
{
    /// <summary>The document; null for an edit that adds nothing.</summary>
    public static DocumentGraph? Of(Edit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (edit.Action.GivenName is not { } name || edit.Action.EntityIds is not [var entity]) return null;
        var text = $"{name.Text} – {edit.Reason}";
        var document = new Document(
            StableId.Of("doc:", DocumentKind.Curated.ToString(), edit.Id, text), DocumentKind.Curated, edit.Id, name.Language, null, edit.Author, null,
            EdtfDate.TryParse(edit.Time.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), text);
        var evidence = new Evidence(document.Id, 0, text.Length, name.Language, edit.Author, null, name.Text, 1);
        var kind = EntityKinds.OfId(entity) ?? throw new ArgumentException($"'{entity}' names no kind of entity.", nameof(edit));
        return new(document, [new(entity, kind, null, [])], [], [new NameStatement(StatementId(edit), evidence, entity, name)]);
    }

    /// <summary>The id of the statement that an added name is.</summary>
    public static string StatementId(Edit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return StableId.Of("st:", edit.Id);
    }
}
