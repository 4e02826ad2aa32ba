namespace KnowledgeGraph.Extraction.Titles;

/// <summary>Which title covers each token.</summary>
internal sealed class TitleMap
{
    private readonly TitlePhrase?[] _at;

    public TitleMap(IReadOnlyList<TitlePhrase> phrases, int tokens)
    {
        _at = new TitlePhrase?[tokens];
        foreach (var phrase in phrases)
            for (var i = phrase.First; i <= phrase.Last; i++)
                _at[i] = phrase;
    }

    /// <summary>The title that covers a token, or null.</summary>
    public TitlePhrase? At(int token) => token >= 0 && token < _at.Length ? _at[token] : null;
}
