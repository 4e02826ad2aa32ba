using System.Globalization;
using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>Descriptions and attached pronouns: the words of a sentence that stand for somebody named before.</summary>
internal sealed partial class ArabicClauses
{
    private const int MostCounted = 10;
    private static readonly string[] CountClasses = [.. Enumerable.Range(0, MostCounted + 1).Select(n => $"count:{n}")];

    /// <summary>«ممثلي الدول الأربع، وهي الكويت و…»: the states that are counted and then named.</summary>
    private NounPhrase? RosterOf(int noun, string? count)
    {
        if (count is null) return null;
        foreach (var phrase in Phrases)
            if (phrase.First > noun && phrase.Slot.Length == 0 && phrase.Members.Count.ToString(CultureInfo.InvariantCulture) == count && _words.Is("namely", Tokens[phrase.First - 1].Key))
                return phrase;
        return null;
    }

    /// <summary>The first of the collective nouns that the token depends on: «مع كبار ممثلي الدول».</summary>
    private int FirstOfConstruct(int token)
    {
        while (token > 0 && _tags[token - 1] == ArabicTag.Word && _words.StemIn("collective", Tokens[token - 1].Key) is { Definite: false, Pronoun: false }) token--;
        return token;
    }

    /// <summary>The word heads a title that a name follows.</summary>
    private bool IsTitle(int i) => Sentence.LooseTitles.Any(t => t.First <= i && i <= t.Last && t.Last > i);

    private static string? SlotOf(string particles)
    {
        foreach (var letter in particles)
            if (letter is not (ArabicLetters.Waw or ArabicLetters.Feh))
                return letter == ArabicLetters.Beh ? "b" : letter == ArabicLetters.Lam ? "to" : Slots.About;
        return null;
    }

    /// <summary>«زيارته», «اجتماعهم»: the pronoun of a verbal noun stands for who does it.</summary>
    public override Subject OwnerOf(int noun)
    {
        var token = Tokens[noun];
        if (token.Text[^1] == ArabicLetters.TehMarbuta || !ArabicStems.Nouns(token.Key).Any(s => s.Pronoun)) return Subject.Unknown;
        var subject = OwnerInClause(noun);
        // «مقتلها»: a man is not meant.
        if (token.Key.EndsWith("\u0647\u0627", StringComparison.Ordinal) && subject is { Members: [{ Collective: false, Mention.Kind: EntityKind.Person }] }) return Subject.Unknown;
        var plural = subject is { } phrase && (phrase.Plural || phrase.Members.Count > 1);
        if (token.Key.EndsWith("\u0647\u0645\u0627", StringComparison.Ordinal)) return plural ? new(subject, PronounKind.None) : new(null, PronounKind.Plural, null, "2");
        if (token.Key.EndsWith("\u0647\u0645", StringComparison.Ordinal)) return plural ? new(subject, PronounKind.None) : new(null, PronounKind.Plural);
        return subject is not null && !plural ? new(subject, PronounKind.None) : Subject.Unknown;
    }

    /// <summary>The subject of the verb before in the same clause.</summary>
    private NounPhrase? OwnerInClause(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Reach && (_tags[i] == ArabicTag.Verb || !IsBreak(i)); i--)
            if (_tags[i] == ArabicTag.Verb)
                return SubjectOf(i).Phrase;
        return null;
    }

    public override string? ToldEventAfter(int token)
    {
        var subject = _tags[token] == ArabicTag.Verb ? SubjectOf(token).Phrase : null;
        var from = token;
        for (var i = token + 1; i < Tokens.Count && i <= from + Near; i++)
        {
            if (PhraseAt(i) is { } phrase)
            {
                if (!ReferenceEquals(phrase, subject)) return null;
                i = from = phrase.Last;
                continue;
            }

            if (EndsClause(i)) return null;
            foreach (var stem in ArabicStems.Nouns(Tokens[i].Key))
                if (stem.Definite && _words.ToldKind(stem.Stem) is { } kind)
                    return kind;
        }

        return null;
    }

    /// <summary>A masculine pronoun may mean a man or a body, a feminine one a state or a body.</summary>
    private PronounKind PronounOf(int token)
    {
        var key = Tokens[token].Key;
        if (key.EndsWith("\u0647\u0645", StringComparison.Ordinal) || key.EndsWith("\u0647\u0645\u0627", StringComparison.Ordinal)) return PronounKind.Plural;
        return key[^1] == ArabicLetters.Heh ? PronounKind.Masculine : PronounKind.Thing;
    }

    /// <summary>The token of the description that is the verb's subject, or -1.</summary>
    private int DescribedSubject(int verb)
    {
        if (SubjectOf(verb) is not { Phrase: null, Noun: { } noun }) return -1;
        for (var i = verb + 1; i < Tokens.Count && i <= verb + 2; i++)
            if (Described(i).Noun == noun)
                return i;
        return -1;
    }

    private Subject Described(int i) => Description(i, out var particles) is { IsUnknown: false } found && particles.All(c => c is ArabicLetters.Waw or ArabicLetters.Feh) ? found : Subject.Unknown;

    /// <summary>A definite noun that stands for somebody named before: «الوزير», «الجانبان», «الدول الأربع», «بالحركة».</summary>
    private Subject Description(int i, out string particles)
    {
        particles = "";
        if (_tags[i] != ArabicTag.Word) return Subject.Unknown;
        foreach (var stem in ArabicStems.Nouns(Tokens[i].Key))
        {
            if (!stem.Definite || stem.Pronoun) continue;
            particles = stem.Particles;
            if (_words.Classes.Is("dual-noun", stem.Stem)) return new(null, PronounKind.Plural, stem.Stem, "2");
            if (_words.Classes.Is("plural-noun", stem.Stem)) return new(null, PronounKind.Plural, stem.Stem, CountAfter(i));
            if (_words.Classes.Is("person-noun", stem.Stem)) return new(null, PronounKind.Person, stem.Stem);
            if (_words.Classes.Is("state-noun", stem.Stem)) return new(null, PronounKind.State, stem.Stem);
            if (_words.Classes.Is("organization-noun", stem.Stem)) return new(null, PronounKind.Organization, stem.Stem);
            if (_words.Classes.Is("initiative-noun", stem.Stem)) return new(null, PronounKind.Initiative, stem.Stem);
        }

        return Subject.Unknown;
    }

    private string? CountAfter(int noun)
    {
        for (var i = noun + 1; i < Tokens.Count && i <= noun + 2; i++)
            for (var count = 3; count <= MostCounted; count++)
                if (_words.Classes.Is(CountClasses[count], Tokens[i].Key))
                    return count.ToString(CultureInfo.InvariantCulture);
        return null;
    }
}
