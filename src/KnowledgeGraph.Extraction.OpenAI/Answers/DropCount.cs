namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>Counts what is left out of answers, by reason. Thread-safe.</summary>
internal sealed class DropCount
{
    public const string Quote = "quote not in the text";
    public const string LongQuote = "quote of more than two sentences";
    public const string Name = "name not in the text";
    public const string Kind = "unknown kind";
    public const string Unresolved = "name that means nothing known";
    public const string Reference = "unknown reference";
    public const string Type = "unknown type";
    public const string Ends = "relation between kinds that it does not join";
    public const string Title = "title not in the text";
    public const string Date = "not an EDTF date";
    public const string UntoldDate = "date that the text does not tell";
    public const string Mode = "mode that the type does not have";
    public const string Context = "unknown context";
    public const string Place = "place that is none";
    public const string NoParty = "event without a participant";

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string reason)
    {
        lock (_lock) _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
    }

    public IReadOnlyDictionary<string, int> Snapshot()
    {
        lock (_lock) return new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
    }
}
