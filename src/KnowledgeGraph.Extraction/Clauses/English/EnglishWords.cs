namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>English words by class, and every verb form that is known.</summary>
internal sealed class EnglishWords
{
    private const string ToldClass = "told:";
    private readonly Dictionary<string, VerbForm> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reporting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    public EnglishWords(ClauseWords classes, EnglishInflection inflection, IEnumerable<string> triggerVerbs)
    {
        Classes = classes;
        foreach (var name in classes.Names)
            if (name.StartsWith(ToldClass, StringComparison.Ordinal))
                foreach (var key in classes.Of(name))
                    _told.TryAdd(key, name[ToldClass.Length..]);
        foreach (var verb in classes.Of("verb").Concat(classes.Of("reporting")).Concat(triggerVerbs))
            foreach (var (spelling, form) in inflection.FormsOf(verb))
                _forms[spelling] = _forms.GetValueOrDefault(spelling) | form;
        foreach (var verb in classes.Of("reporting"))
            foreach (var (spelling, _) in inflection.FormsOf(verb))
                _reporting.Add(spelling);
    }

    public ClauseWords Classes { get; }

    /// <summary>The kind of event that a noun names, as the class <c>told:KIND</c> says; null where it names none.</summary>
    public string? ToldEvent(string key) => _told.GetValueOrDefault(key);

    /// <summary>The verb forms a spelling can be; <see cref="VerbForm.None"/> where it is no known verb.</summary>
    public VerbForm FormOf(string key) => _forms.GetValueOrDefault(key);

    /// <summary>True for any form of a verb of saying.</summary>
    public bool IsReporting(string key) => _reporting.Contains(key);

    public bool Is(string name, string key) => Classes.Is(name, key);

    /// <summary>True where the word has a grammatical part that no noun has.</summary>
    public bool IsFunctionWord(string key) =>
        Classes.Slot(key) is not null || Is("determiner", key) || Is("auxiliary", key) || Is("pronoun", key) || Is("coordinator", key)
        || Is("subordinator", key) || Is("relative", key) || Is("negation", key) || Is("adverb", key);
}
