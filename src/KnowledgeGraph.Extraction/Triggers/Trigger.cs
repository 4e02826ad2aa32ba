namespace KnowledgeGraph.Extraction.Triggers;

/// <summary>What kind of word a trigger's first word is.</summary>
internal enum TriggerClass
{
    Verb,
    Noun,

    /// <summary>Words as written, with the complements of a verb.</summary>
    Phrase,
}

/// <summary>A line of a trigger table: words, and what they mean.</summary>
/// <param name="Words">The first word in its base form (Arabic verbs: <c>past/present</c>), then those that must follow.</param>
internal sealed record TriggerRow<T>(T Meaning, TriggerClass Class, string Words);

/// <summary>Words that express an event or a relation.</summary>
/// <param name="Head">Key of the first word: a verb's base (Arabic: its lemma), a noun's singular.</param>
/// <param name="Tail">The words that must follow.</param>
internal sealed record Trigger<T>(T Meaning, TriggerClass Class, string Head, IReadOnlyList<TriggerWord> Tail)
{
    /// <summary>How exact the trigger is: each further word counts, a literal one more than a class, a preposition less.</summary>
    public int Weight { get; } = Tail.Sum(w => w.IsLink ? 1 : w.IsClass ? 2 : 3);
}

/// <summary>A trigger found in a sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Used">All its tokens.</param>
internal sealed record TriggerMatch<T>(Trigger<T> Trigger, int First, int Last, IReadOnlyList<int> Used);
