using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Tells organisations that are places too (centres, institutes, headquarters) from those that are only their members.</summary>
internal sealed class SeatWords(ClauseWords english, ClauseWords arabic)
{
    /// <summary>True where a noun of place stands in the name or right before it.</summary>
    public bool IsSeat(ClauseView view, FoundMention mention)
    {
        for (var t = Math.Max(0, mention.First - 2); t <= mention.Last; t++)
        {
            var key = view.Tokens[t].Key;
            if (view.Sentence.Language == Language.En && english.Is("seat", key)) return true;
            if (view.Sentence.Language == Language.Ar && (arabic.Is("seat", key) || ArabicStems.Nouns(key).Any(s => arabic.Is("seat", s.Stem)))) return true;
        }

        return false;
    }

    /// <summary>The same for the sentence's first mention of an entity.</summary>
    public bool IsSeat(ClauseView view, string id) => view.Sentence.Mentions.FirstOrDefault(m => m.EntityId == id) is { } mention && IsSeat(view, mention);
}
