namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// Remembers what was made of the words met lately, within a fixed space: texts repeat their words. Thread-safe, for an entry is whole or not there.
/// </summary>
/// <param name="make">Gives the same for the same word, always.</param>
internal sealed class WordMemo<T>(Func<string, T> make)
{
    private const int Places = 8192;
    private const int LongestWord = 32;
    private readonly Entry?[] _entries = new Entry?[Places];

    public T Of(string word)
    {
        if (word.Length > LongestWord) return make(word);
        ref var place = ref _entries[(uint)word.GetHashCode(StringComparison.Ordinal) % Places];
        if (Volatile.Read(ref place) is { } entry && entry.Word == word) return entry.Value;
        var value = make(word);
        Volatile.Write(ref place, new(word, value));
        return value;
    }

    private sealed record Entry(string Word, T Value);
}
