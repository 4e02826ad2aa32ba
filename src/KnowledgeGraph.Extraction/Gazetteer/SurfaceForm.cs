using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>One way a seed entity is written.</summary>
/// <param name="Entity">Whom it names.</param>
/// <param name="Form">As what.</param>
/// <param name="Words">The words as the seed writes them: their capitals are required of a text.</param>
/// <param name="NeedsContext">True where it counts only beside a full name or in a deciding context.</param>
internal sealed record SurfaceForm(KnownEntity Entity, MentionForm Form, string[] Words, bool NeedsContext);
