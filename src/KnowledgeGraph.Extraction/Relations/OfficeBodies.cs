using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The body of an office that the words beside it do not name.</summary>
/// <param name="bodyOf">The body of a person's office as the seed knows it, or null.</param>
/// <param name="kindOf">The kind of body an office belongs to; null where any.</param>
internal sealed class OfficeBodies(Func<string, string?, string?> bodyOf, Func<string?, EntityKind?> kindOf)
{
    /// <summary>The body that the document gives the person elsewhere, the one the seed knows, or the only one in the sentence that such an office can belong to.</summary>
    public string? Of(SentenceAnalysis sentence, string person, string? office, Salience salience)
    {
        if (office is null) return null;
        var kind = kindOf(office);
        if (salience.BodyOf(person) is { } known && (kind is null || EntityKinds.OfId(known) == kind)) return known;
        if (bodyOf(person, office) is { } seed) return seed;
        if (kind is null) return null;
        var candidates = sentence.Mentions.Where(m => m.Kind == kind).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>The kind of body that the office belongs to; null where any.</summary>
    public EntityKind? KindOf(string? office) => kindOf(office);
}
