using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// Puts the stem in the token's place, and beside it, at the same position, the stem of its second reading, marked so that
/// a reader of the index can give it less weight.
/// </summary>
internal sealed class ArabicStemFilter : TokenFilter
{
    /// <summary>Stands before the stem of a second reading.</summary>
    public const char SecondReading = '~';

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private string? pending;
    private State? state;

    public ArabicStemFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (pending is not null)
        {
            RestoreState(state);
            term.SetEmpty().Append(SecondReading).Append(pending);
            position.PositionIncrement = 0;
            pending = null;
            return true;
        }

        if (!m_input.IncrementToken()) return false;
        var key = term.ToString()!;
        if (!KeyFilter.IsArabic(key)) return true;
        pending = ArabicStemmer.StemAfterParticle(key);
        if (pending is not null) state = CaptureState();
        term.SetEmpty().Append(ArabicStemmer.Stem(key));
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        pending = null;
    }
}
