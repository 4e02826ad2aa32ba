using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>Arabic words by class, and every verb form that is known.</summary>
internal sealed class ArabicWords
{
    private const string ToldClass = "told:";
    private readonly IReadOnlyList<string> _told;
    private readonly HashSet<string> _reporting = new(StringComparer.Ordinal);
    private readonly WordMemo<(ArabicVerb Verb, bool Future, bool Pronoun)[]> _remembered;

    public ArabicWords(ClauseWords classes, ArabicVerbs verbs)
    {
        Classes = classes;
        Verbs = verbs;
        foreach (var verb in classes.Entries("verb")) verbs.Add(verb);
        foreach (var verb in classes.Entries("reporting")) _reporting.Add(verbs.Add(verb));
        _remembered = new(key => [.. ReadVerbs(key)]);
        _told = [.. classes.Names.Where(n => n.StartsWith(ToldClass, StringComparison.Ordinal))];
    }

    public ClauseWords Classes { get; }

    public ArabicVerbs Verbs { get; }

    /// <summary>True for the lemma of a verb of saying.</summary>
    public bool IsReporting(string lemma) => _reporting.Contains(lemma);

    /// <summary>True where the key, or the key without its conjunction, is a word of the class.</summary>
    public bool Is(string name, string key) => Classes.Is(name, key) || (key.Length > 2 && key[0] is ArabicLetters.Waw or ArabicLetters.Feh && Classes.Is(name, key[1..]));

    /// <summary>The slot of a preposition that stands by itself; null where the key is none.</summary>
    public string? Slot(string key) => Classes.Slot(key) ?? (key.Length > 2 && key[0] is ArabicLetters.Waw or ArabicLetters.Feh ? Classes.Slot(key[1..]) : null);

    /// <summary>The first reading of the key whose stem is a word of the class.</summary>
    public ArabicStem? StemIn(string name, string key)
    {
        foreach (var stem in ArabicStems.Nouns(key))
            if (Classes.Is(name, stem.Stem))
                return stem;
        return null;
    }

    /// <summary>The kind of event that a noun names, as the class <c>told:KIND</c> says; null where it names none.</summary>
    public string? ToldKind(string stem)
    {
        foreach (var name in _told)
            if (Classes.Is(name, stem))
                return name[ToldClass.Length..];
        return null;
    }

    /// <summary>The readings of a word that is tagged as a verb: those of a finite verb, else that of a participle.</summary>
    public IEnumerable<(ArabicVerb Verb, bool Future, bool Pronoun)> ReadingsOf(string key)
    {
        var finite = false;
        foreach (var reading in VerbsOf(key))
        {
            finite = true;
            yield return reading;
        }

        if (!finite && Verbs.Participle(key) is { } participle) yield return (participle, false, false);
    }

    /// <summary>The verb readings of a word; all verbs must be known by now.</summary>
    public (ArabicVerb Verb, bool Future, bool Pronoun)[] VerbsOf(string key) => _remembered.Of(key);

    private IEnumerable<(ArabicVerb Verb, bool Future, bool Pronoun)> ReadVerbs(string key)
    {
        // What is a verb as written is not taken apart: «وصفت» described, it did not «purge».
        foreach (var verb in Verbs.Of(key)) yield return (verb, false, false);
        if (Verbs.Of(key).Count > 0) yield break;
        foreach (var (form, future, pronoun) in ArabicStems.Verbs(key))
            foreach (var verb in Verbs.Of(form))
                if (!future || verb.Present)
                    yield return (verb, future, pronoun);
    }
}
