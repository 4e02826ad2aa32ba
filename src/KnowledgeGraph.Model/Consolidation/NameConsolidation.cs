using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>A name and the confidence of its best statement.</summary>
public sealed record RatedName(Name Name, double Confidence);

/// <summary>
/// Joins what is said of one entity's names. A text in a language becomes one name; its role is that of the statement whose word goes first
/// (<see cref="Provenance"/>), of equal rank the role that comes first in <see cref="NameRole"/>. One name at most is preferred in each language:
/// a stated preferred name before an alias before a transliteration; then by rank, confidence, the number of documents, and text.
/// Preferred names that yield to another become aliases.
/// </summary>
public static class NameConsolidation
{
    /// <summary>The names, in the order of <see cref="Entity.Names"/>; empty where nothing is said.</summary>
    public static IReadOnlyList<RatedName> Consolidate(IReadOnlyCollection<NameStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var candidates = statements.GroupBy(s => (s.Name.Text, s.Name.Language)).Select(g => Candidate.Of(g.Key.Text, g.Key.Language, [.. g])).ToList();
        foreach (var language in (ReadOnlySpan<Language>)[Language.En, Language.Ar]) Prefer(candidates, language);
        return
        [
            .. candidates.OrderBy(c => c.Role).ThenBy(c => c.Language).ThenBy(c => c.Text, StringComparer.Ordinal)
                .Select(c => new RatedName(new(c.Text, c.Language, c.Role), c.Confidence)),
        ];
    }

    private static void Prefer(List<Candidate> candidates, Language language)
    {
        var preferred = candidates
            .Where(c => c.Language == language && c.Role is (NameRole.Preferred or NameRole.Alias or NameRole.Transliteration))
            .OrderBy(c => c.Role).ThenBy(c => c.Rank).ThenByDescending(c => c.Confidence).ThenByDescending(c => c.Documents)
            .ThenBy(c => c.Text, StringComparer.Ordinal).FirstOrDefault();
        if (preferred is null) return;
        foreach (var other in candidates)
            if (other.Language == language && other.Role == NameRole.Preferred)
                other.Role = NameRole.Alias;
        preferred.Role = NameRole.Preferred;
    }

    private sealed class Candidate
    {
        public required string Text { get; init; }

        public required Language Language { get; init; }

        public required NameRole Role { get; set; }

        public required int Rank { get; init; }

        public required double Confidence { get; init; }

        public required int Documents { get; init; }

        public static Candidate Of(string text, Language language, NameStatement[] statements)
        {
            var rank = statements.Min(s => Provenance.Rank(s.Evidence));
            return new()
            {
                Text = text,
                Language = language,
                Role = statements.Where(s => Provenance.Rank(s.Evidence) == rank).Min(s => s.Name.Role),
                Rank = rank,
                Confidence = statements.Max(s => s.Evidence.Confidence),
                Documents = statements.Select(s => s.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Count(),
            };
        }
    }
}
