using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>A sentence read for its clauses: which phrases name entities, which words are verbs, and what stands as whose subject and complement.</summary>
internal abstract class ClauseView
{
    private readonly int[] _phraseAt;

    protected ClauseView(SentenceAnalysis sentence, IReadOnlyList<NounPhrase> phrases)
    {
        Sentence = sentence;
        Phrases = phrases;
        _phraseAt = new int[sentence.Tokens.Count];
        Array.Fill(_phraseAt, -1);
        for (var i = 0; i < phrases.Count; i++)
            for (var t = phrases[i].First; t <= phrases[i].Last; t++)
                _phraseAt[t] = i;
    }

    public SentenceAnalysis Sentence { get; }

    public IReadOnlyList<Token> Tokens => Sentence.Tokens;

    /// <summary>The phrases that name entities, in order, without overlap.</summary>
    public IReadOnlyList<NounPhrase> Phrases { get; }

    /// <summary>The phrase a token stands in, or null.</summary>
    public NounPhrase? PhraseAt(int token) => _phraseAt[token] < 0 ? null : Phrases[_phraseAt[token]];

    /// <summary>True where the token is read as a verb.</summary>
    public abstract bool IsVerb(int token);

    /// <summary>Who the verb's subject is.</summary>
    public abstract Subject SubjectOf(int verb);

    /// <summary>True for the verb of a relative clause: it speaks of its antecedent in passing.</summary>
    public virtual bool IsSubordinate(int verb) => false;

    /// <summary>True for the verb of a clause that depends on another: «after he had left», «said that the king …»; who acts there is spoken of in passing.</summary>
    public virtual bool IsAside(int verb) => false;

    /// <summary>True for a «be» or «have» that is itself the verb of its clause.</summary>
    public virtual bool IsPredicate(int token) => false;

    /// <summary>The owner that a possessive before a noun stands for: «his visit», «the two countries' talks»; unknown where there is none.</summary>
    public virtual Subject OwnerOf(int noun) => Subject.Unknown;

    /// <summary>True for a verb that lends its subject to a verbal noun: «قام بقصف», «أعلن تأييد», «بدأت غارات».</summary>
    /// <param name="announcing">Verbs of announcement and decision count too.</param>
    public virtual bool IsSupport(int verb, bool announcing) => false;

    /// <summary>Nothing that could be an object follows the verb's subject: «قتل القذافي في سرت» is a passive that no mark shows.</summary>
    public virtual bool LacksObject(int verb) => false;

    /// <summary>The kind of event, as the word lists name it, that a definite noun after the token goes back to («condemned the strikes»); null where none does.</summary>
    public virtual string? ToldEventAfter(int token) => null;

    /// <summary>The subject that a verb without one of its own would take over from the verb before it.</summary>
    public abstract Subject InheritedSubjectOf(int verb);

    /// <summary>The phrase that a relative clause makes the verb's object: «the pact which they signed»; null where there is none.</summary>
    public abstract NounPhrase? ObjectAntecedentOf(int verb);

    /// <summary>The complements after a verb or noun, in order, up to the end of its clause.</summary>
    public abstract IReadOnlyList<Argument> ArgumentsAfter(int head, int end);

    /// <summary>True for «after», «during», «بعد».</summary>
    public abstract bool IsTimePreposition(int token);

    /// <summary>True for words that tell when a clause's act was: «في ختام», «على هامش».</summary>
    public virtual bool IsClosing(int token) => false;

    /// <summary>A preposition before the token says that something has lasted since then, or until then: «منذ عام 2016».</summary>
    public abstract bool IsSince(int token);

    /// <summary>A force of nature: earthquake, flood, disease.</summary>
    public abstract bool IsNatureWord(int token);

    /// <summary>The last token of the clause that a «that» right after the word opens; -1 where none does.</summary>
    public abstract int OpensContent(int word);

    /// <summary>True for «his country», «بلاده».</summary>
    public abstract bool IsOwnCountry(int token);

    /// <summary>How the verb or noun is presented: as a fact, denied, wished, planned.</summary>
    public abstract Standing StandingOf(int head, bool noun);

    /// <summary>The first and last token of the clause around a token.</summary>
    public abstract (int First, int Last) ClauseAround(int token);
}

/// <summary>A complement: a phrase, or a pronoun that stands for one.</summary>
/// <param name="Slot">Its slot; empty for a bare phrase.</param>
/// <param name="Phrase">Null where it is a pronoun.</param>
/// <param name="Pronoun">What the pronoun can stand for.</param>
/// <param name="Noun">The key of the noun of a description, or null.</param>
/// <param name="Count">How many it speaks of, in digits, or null.</param>
internal sealed record Argument(string Slot, NounPhrase? Phrase, PronounKind Pronoun, int At, string? Noun = null, string? Count = null);

/// <summary>A verb's subject: a phrase, a pronoun or description, or unknown.</summary>
/// <param name="Noun">The key of the noun of a description («the king»), or null.</param>
/// <param name="Count">How many a plural description speaks of, in digits, or null.</param>
internal readonly record struct Subject(NounPhrase? Phrase, PronounKind Pronoun, string? Noun = null, string? Count = null)
{
    public static readonly Subject Unknown;

    public bool IsUnknown => Phrase is null && Pronoun == PronounKind.None;
}

/// <summary>What a pronoun or a description («the king», «الجانبان») can stand for.</summary>
internal enum PronounKind
{
    None,
    Person,
    Thing,
    State,
    Organization,
    Initiative,
    Plural,
    Speaker,

    /// <summary>A man, else a body: Arabic «ـه».</summary>
    Masculine,

    /// <summary>No word at all: an Arabic verb that goes on with the subject of the sentence before.</summary>
    Elided,
}

/// <summary>How far the clause vouches for what it tells.</summary>
[Flags]
internal enum Standing
{
    Fact = 0,

    /// <summary>Denied.</summary>
    Negated = 1,

    /// <summary>Possible, wished, conditional.</summary>
    Hypothetical = 2,

    /// <summary>Planned or foretold.</summary>
    Future = 4,

    /// <summary>The subject suffers the action.</summary>
    Passive = 8,

    /// <summary>Before the time the text tells of.</summary>
    Earlier = 16,

    /// <summary>An infinitive or gerund that depends on another verb.</summary>
    Dependent = 32,

    /// <summary>An infinitive of purpose.</summary>
    Purpose = 64,
}
