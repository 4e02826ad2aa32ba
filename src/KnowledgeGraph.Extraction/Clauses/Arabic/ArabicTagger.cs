using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>Tells verbs from nouns and particles; one pass. A form that can be both is a verb only where a clause opens before it.</summary>
internal static class ArabicTagger
{
    private const char Damma = '\u064F';
    private const char Shadda = '\u0651';
    private const char Fathatan = '\u064B';
    private const string Article = "\u0627\u0644";

    /// <summary>One tag for each token.</summary>
    public static ArabicTag[] Tag(SentenceAnalysis sentence, ArabicWords words)
    {
        var tokens = sentence.Tokens;
        var tags = new ArabicTag[tokens.Count];
        foreach (var mention in sentence.Mentions)
        {
            Fill(tags, mention.First, mention.Last);
            if (mention.Title is { } title) Fill(tags, title.First, title.Last);
        }

        for (var i = 0; i < tags.Length; i++)
            if (tags[i] != ArabicTag.Name)
                tags[i] = TagOf(sentence, tags, i, words) is var tag && tag == ArabicTag.Verb && IsTime(sentence, i, words) ? ArabicTag.Word : tag;
        return tags;
    }

    /// <summary>«فجر الخميس»: a time of day before a date, or a word of the date itself.</summary>
    private static bool IsTime(SentenceAnalysis sentence, int i, ArabicWords words)
    {
        foreach (var date in sentence.Dates)
            if ((date.First <= i && i <= date.Last) || (date.First == i + 1 && words.Is("day-time", sentence.Tokens[i].Key)))
                return true;
        return false;
    }

    private static void Fill(ArabicTag[] tags, int first, int last)
    {
        for (var i = Math.Max(0, first); i <= last && i < tags.Length; i++) tags[i] = ArabicTag.Name;
    }

    private static ArabicTag TagOf(SentenceAnalysis sentence, ArabicTag[] tags, int i, ArabicWords words)
    {
        var tokens = sentence.Tokens;
        var token = tokens[i];
        if (token.Kind == TokenKind.Punctuation) return ArabicTag.Punctuation;
        if (token.Kind == TokenKind.Number) return ArabicTag.Number;
        var key = token.Key;
        if (words.Is("pronoun-slot", key)) return ArabicTag.Pronoun;
        if (IsParticiple(tokens, i, words)) return ArabicTag.Verb;
        // «غير أنه»: however, and no negation.
        if (words.Is("negation", key)) return words.Is("however", key) && i + 1 < tokens.Count && words.Is("complementizer", tokens[i + 1].Key) ? ArabicTag.Particle : ArabicTag.Negation;
        if (words.Is("relative", key)) return ArabicTag.Relative;
        if (words.Is("complementizer", key)) return ArabicTag.Complementizer;
        if (words.Is("past-perfect", key) || words.Is("particle", key)) return ArabicTag.Particle;
        // A doubled letter that the text marks tells «عبّر» from «عبر».
        if (token.Text.Contains(Shadda, StringComparison.Ordinal) && words.VerbsOf(key).Length > 0 && IsVerb(tokens, tags, i, words)) return ArabicTag.Verb;
        if (words.Slot(key) is not null && !IsVerbAfterAll(tokens, tags, i, words)) return ArabicTag.Preposition;
        return IsVerb(tokens, tags, i, words) || (FollowsDate(sentence, tags, i) && IsBareVerb(tokens[i], words)) ? ArabicTag.Verb : ArabicTag.Word;
    }

    /// <summary>«قبل» is a preposition and «accepted»; the preposition is far more common.</summary>
    private static bool IsVerbAfterAll(IReadOnlyList<Token> tokens, ArabicTag[] tags, int i, ArabicWords words) =>
        OpensClause(tokens, tags, i) && words.VerbsOf(tokens[i].Key).Length > 0 && i + 1 < tokens.Count && tags[i + 1] == ArabicTag.Name && !words.Classes.Is("strong-preposition", tokens[i].Key);

    private static bool IsVerb(IReadOnlyList<Token> tokens, ArabicTag[] tags, int i, ArabicWords words)
    {
        var key = tokens[i].Key;
        if (key.StartsWith(Article, StringComparison.Ordinal) && key.Length > 4 && !words.Verbs.Of(key).Any()) return false;
        if (words.Is("collective", key) && !(i > 0 && tags[i - 1] is ArabicTag.Particle)) return false;
        // A final teh marbuta and nunation are a noun's; the key no longer shows them.
        if (tokens[i].Text[^1] == ArabicLetters.TehMarbuta || tokens[i].Text.Contains(Fathatan, StringComparison.Ordinal)) return false;
        if (!OpensClause(tokens, tags, i) && words.StemIn("noun", key) is { Pronoun: true }) return false;
        var known = false;
        var certain = false;
        foreach (var (verb, future, pronoun) in words.VerbsOf(key))
        {
            known = true;
            certain |= future || (verb.Present && !words.Is("not-verb", key));
            certain |= !verb.Present && key[^1] == ArabicLetters.Teh && !words.Is("not-verb", key) && !words.Is("noun", key) && !key.EndsWith("\u0627\u062A", StringComparison.Ordinal);
        }

        if (i > 0 && tags[i - 1] == ArabicTag.Preposition) return false;
        if (certain) return true;
        if (known && key[^1] != ArabicLetters.Heh && (FollowsTopic(tokens, tags, i) || FollowsAdverbial(tags, i))) return true;
        if (known) return OpensClause(tokens, tags, i) || (i > 0 && tags[i - 1] == ArabicTag.Name && !words.Is("noun", key) && !HasVerb(tags, i)) || !IsNounLike(key, words);
        return LooksPresent(key, words) || LooksPassive(tokens[i]);
    }

    /// <summary>«أن الرئيس رفض»: right after the name that follows «that», a form that could be a noun is the verb.</summary>
    private static bool FollowsTopic(IReadOnlyList<Token> tokens, ArabicTag[] tags, int i)
    {
        var j = i - 1;
        if (j < 0 || tags[j] != ArabicTag.Name || tokens[i].Key[0] is ArabicLetters.Waw or ArabicLetters.Feh) return false;
        while (j >= 0 && (tags[j] == ArabicTag.Name || (tags[j] == ArabicTag.Word && tokens[j].Key.StartsWith(Article, StringComparison.Ordinal)))) j--;
        return j >= 0 && tags[j] == ArabicTag.Complementizer;
    }

    /// <summary>«في المقابل هدد الوزير»: a short adverbial opens the sentence, and a name follows the form.</summary>
    private static bool FollowsAdverbial(ArabicTag[] tags, int i)
    {
        if (i is < 2 or > 3 || i + 1 >= tags.Length || tags[i + 1] != ArabicTag.Name || tags[0] != ArabicTag.Preposition) return false;
        for (var j = 1; j < i; j++)
            if (tags[j] != ArabicTag.Word)
                return false;
        return true;
    }

    /// <summary>«في 5 يونيو قطع الأردن»: a date opened the clause.</summary>
    private static bool FollowsDate(SentenceAnalysis sentence, ArabicTag[] tags, int i)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.Last != i - 1) continue;
            var before = date.First - 1;
            while (before >= 0 && tags[before] is ArabicTag.Preposition or ArabicTag.Word && before >= date.First - 2) before--;
            return before < 0 || tags[before] == ArabicTag.Punctuation;
        }

        return false;
    }

    private static bool IsBareVerb(Token token, ArabicWords words) =>
        words.Verbs.Of(token.Key).Count > 0 && token.Text[^1] != ArabicLetters.TehMarbuta && !token.Text.Contains(Fathatan, StringComparison.Ordinal) && !token.Key.StartsWith(Article, StringComparison.Ordinal);

    /// <summary>«…، مهددا بمنع السفن»: a participle without article right after a comma tells what else the subject does.</summary>
    private static bool IsParticiple(IReadOnlyList<Token> tokens, int i, ArabicWords words) =>
        i > 1 && i + 1 < tokens.Count && words.Verbs.Participle(tokens[i].Key) is not null && words.VerbsOf(tokens[i].Key).Length == 0
        && (tokens[i - 1].Text is "\u060C" or "," || (tokens[i].Text.Contains(Fathatan, StringComparison.Ordinal) && words.Classes.Is("leaving", tokens[i].Key)));

    /// <summary>A marked «u» on the first letters and the ending of the feminine past: «طُويت».</summary>
    private static bool LooksPassive(Token token) =>
        token.Key[^1] == ArabicLetters.Teh && token.Text.IndexOf(Damma, StringComparison.Ordinal) is > 0 and < 4;

    /// <summary>The clause has a verb already, so the word after its subject is an object.</summary>
    private static bool HasVerb(ArabicTag[] tags, int i)
    {
        for (var j = i - 1; j >= 0 && tags[j] is not (ArabicTag.Complementizer or ArabicTag.Relative or ArabicTag.Punctuation); j--)
            if (tags[j] == ArabicTag.Verb)
                return true;
        return false;
    }

    /// <summary>Nouns of the lexicon, and the fifth and sixth stems whose noun is written like the verb.</summary>
    private static bool IsNounLike(string key, ArabicWords words) => words.Is("noun", key) || key[0] == ArabicLetters.Teh || key.Length <= 3;

    private static bool OpensClause(IReadOnlyList<Token> tokens, ArabicTag[] tags, int i)
    {
        if (i == 0) return true;
        return tags[i - 1] switch
        {
            ArabicTag.Punctuation => tokens[i - 1].Text is not (")" or "\u00BB"),
            ArabicTag.Particle or ArabicTag.Complementizer or ArabicTag.Relative or ArabicTag.Negation => true,
            _ => false,
        };
    }

    /// <summary>An unknown word with the shape of an imperfect: ya or ta before at least three letters, and no noun's ending.</summary>
    private static bool LooksPresent(string key, ArabicWords words)
    {
        var from = key[0] is ArabicLetters.Waw or ArabicLetters.Feh ? 1 : 0;
        if (key.Length > from + 4 && key[from] == ArabicLetters.Seen && key[from + 1] is ArabicLetters.Yeh or ArabicLetters.Teh) from++;
        if (key.Length < from + 4 || words.Is("not-verb", key)) return false;
        if (key[^1] is ArabicLetters.Heh || key.EndsWith("\u0627\u062A", StringComparison.Ordinal) || (key[^1] == ArabicLetters.Alef && key[^2] != ArabicLetters.Waw)) return false;
        if (key[from] == ArabicLetters.Yeh) return true;
        // «taf'iil» is a verbal noun; other words in ta are as often nouns as verbs.
        return key[from] == ArabicLetters.Teh && key.Length == from + 5 && key[from + 3] != ArabicLetters.Yeh && key[from + 1] == ArabicLetters.Seen;
    }
}
