using KnowledgeGraph.Model.Statements;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The mentions of a document as tokens: the entity's id where its name stands, with the name's offsets.</summary>
internal sealed class MentionStream : TokenStream
{
    private readonly List<(string EntityId, int Start, int End)> mentions;
    private int next;
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;

    public MentionStream(IEnumerable<Mention> mentions, int textLength)
        : this(mentions.Where(m => m.Start >= 0 && m.Start <= m.End && m.End <= textLength).OrderBy(m => m.Start).ThenBy(m => m.End).Select(m => (m.EntityId, m.Start, m.End)))
    {
    }

    /// <summary>Entities without a place in a text.</summary>
    public MentionStream(IEnumerable<string> entityIds)
        : this(entityIds.Select(id => (id, 0, 0)))
    {
    }

    private MentionStream(IEnumerable<(string EntityId, int Start, int End)> mentions)
    {
        this.mentions = [.. mentions];
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (next == mentions.Count) return false;
        var (entityId, start, end) = mentions[next++];
        term.SetEmpty().Append(entityId);
        offset.SetOffset(start, end);
        return true;
    }
}
