using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Tells verbs from nouns and function words by what stands beside them; one pass, left to right.</summary>
internal static class EnglishTagger
{
    private const int LookBack = 4;

    /// <summary>One tag for each token.</summary>
    public static WordTag[] Tag(SentenceAnalysis sentence, EnglishWords words)
    {
        var tokens = sentence.Tokens;
        var tags = new WordTag[tokens.Count];
        var demonyms = new HashSet<int>();
        foreach (var mention in sentence.Mentions)
        {
            Fill(tags, mention.First, mention.Last);
            if (mention.Form == MentionForm.Demonym) demonyms.Add(mention.Last);
            if (mention.Title is { } title) Fill(tags, title.First, title.Last);
        }

        for (var i = 0; i < tags.Length; i++)
            if (tags[i] != WordTag.Name)
                tags[i] = IsInDate(sentence, i) && !words.IsFunctionWord(tokens[i].Key) || IsMonth(sentence, i) || IsTimeWord(tokens, i, words) ? WordTag.Date
                    : IsModifier(sentence, tags, i, words) ? WordTag.Word
                    : TagOf(tokens, tags, i, words, demonyms);
        return tags;
    }

    private static bool IsInDate(SentenceAnalysis sentence, int token)
    {
        foreach (var date in sentence.Dates)
            if (date.First <= token && token <= date.Last)
                return true;
        return false;
    }

    /// <summary>«3 May 2020» has no auxiliary.</summary>
    private static bool IsMonth(SentenceAnalysis sentence, int token) => sentence.Tokens[token].Text == "May" && IsInDate(sentence, token);

    /// <summary>Months, weekdays, years and units of time, whether or not they make a date that can be worked out.</summary>
    private static bool IsTimeWord(IReadOnlyList<Token> tokens, int i, EnglishWords words)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Number) return IsYear(token.Text) && i > 0 && (words.Classes.Slot(tokens[i - 1].Key) is not null || words.Is("calendar", tokens[i - 1].Key));
        if (words.Is("time-noun", token.Key)) return true;
        if (!words.Is("calendar", token.Key) || !char.IsUpper(token.Text[0])) return false;
        // «May» and «March» are months beside a number or after a preposition.
        return token.Key is not ("may" or "march") || (i > 0 && (tokens[i - 1].Kind == TokenKind.Number || words.Classes.Slot(tokens[i - 1].Key) is not null)) || (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number);
    }

    private static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit);

    /// <summary>«Iran-backed», «state-run»: a participle that a hyphen joins to the word before is an adjective.</summary>
    private static bool IsModifier(SentenceAnalysis sentence, WordTag[] tags, int i, EnglishWords words) =>
        i > 0 && sentence.Hyphenated.Contains(i) && tags[i - 1] is WordTag.Name or WordTag.Word or WordTag.Number
        && (words.FormOf(sentence.Tokens[i].Key) & (VerbForm.Past | VerbForm.Participle | VerbForm.Gerund)) != 0;

    private static void Fill(WordTag[] tags, int first, int last)
    {
        for (var i = Math.Max(0, first); i <= last && i < tags.Length; i++) tags[i] = WordTag.Name;
    }

    private static WordTag TagOf(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words, HashSet<int> demonyms)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Punctuation) return WordTag.Punctuation;
        if (token.Kind == TokenKind.Number) return WordTag.Number;
        var key = token.Key;
        if (key == "s" && token.Text.Length == 2) return IsPossessive(tokens, tags, i) ? WordTag.Possessive : WordTag.Auxiliary;
        if (key == "that" && i + 1 < tokens.Count && (words.Is("time-noun", tokens[i + 1].Key) || (words.Is("calendar", tokens[i + 1].Key) && char.IsUpper(tokens[i + 1].Text[0])))) return WordTag.Determiner;
        if (key == "that") return IsThatPronoun(tokens, tags, i, words) ? WordTag.Determiner : IsAfterNoun(tags, i) ? WordTag.Relative : WordTag.Subordinator;
        if (key == "to") return i + 1 < tokens.Count && IsBaseVerb(tokens[i + 1].Key, words) && tags[i + 1] != WordTag.Name ? WordTag.Auxiliary : WordTag.Preposition;
        if (words.Is("relative", key)) return WordTag.Relative;
        if (words.Is("negation", key)) return WordTag.Negation;
        if (words.Is("have", key) || words.Is("be", key)) return WordTag.Auxiliary;
        if (words.Is("auxiliary", key)) return WordTag.Auxiliary;
        if (key is "all" or "both" or "each" && i > 0 && tags[i - 1] == WordTag.Auxiliary) return WordTag.Adverb;
        // «Israeli raids», «Gulf states»: after the adjective of a state the word is a noun.
        var noun = i > 0 && demonyms.Contains(i - 1) && (words.FormOf(key) & (VerbForm.Past | VerbForm.Gerund)) == 0 && !tokens[i - 1].Key.EndsWith('s');
        if (!noun && VerbTag(tokens, tags, i, words) is { } verb) return verb;
        if (words.Is("coordinator", key)) return WordTag.Coordinator;
        // «the outside producers»: between an article and a noun it is an adjective.
        if (key is "outside" or "inside" or "above" or "near" or "like" && i > 0 && i + 1 < tokens.Count && tags[i - 1] == WordTag.Determiner && !words.IsFunctionWord(tokens[i + 1].Key)) return WordTag.Word;
        if (key is "since" && IsAside(tokens, tags, i, words)) return WordTag.Adverb;
        if (words.Classes.Slot(key) is not null && !(words.Is("subordinator", key) && StartsClause(tokens, i, words))) return WordTag.Preposition;
        if (words.Is("subordinator", key)) return IsAside(tokens, tags, i, words) ? WordTag.Adverb : WordTag.Subordinator;
        if (words.Is("determiner", key)) return WordTag.Determiner;
        if (words.Is("pronoun", key)) return WordTag.Pronoun;
        return words.Is("adverb", key) || key.EndsWith("ly", StringComparison.Ordinal) ? WordTag.Adverb : WordTag.Word;
    }

    /// <summary>«has since moved», «had once accused», «to do so»: between an auxiliary and its verb, or at the end, it opens no clause.</summary>
    private static bool IsAside(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words) =>
        i > 0 && tags[i - 1] is WordTag.Auxiliary or WordTag.Infinitive && tokens[i].Key is "since" or "once" or "so"
        && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Punctuation || words.FormOf(tokens[i + 1].Key) != VerbForm.None || words.Is("be", tokens[i + 1].Key));

    private static bool IsPossessive(IReadOnlyList<Token> tokens, WordTag[] tags, int i) =>
        i > 0 && (tags[i - 1] is WordTag.Name or WordTag.Word or WordTag.Number or WordTag.Date) && tokens[i].Start == tokens[i - 1].End;

    private static bool IsThatPronoun(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words) =>
        i > 0 && tags[i - 1] is WordTag.Preposition && i + 1 < tokens.Count && words.FormOf(tokens[i + 1].Key) == VerbForm.None;

    private static bool IsAfterNoun(WordTag[] tags, int i) => i > 0 && tags[i - 1] is WordTag.Word or WordTag.Name;

    private static bool IsBaseVerb(string key, EnglishWords words) => words.FormOf(key).HasFlag(VerbForm.Base) || words.Is("be", key) || words.Is("have", key);

    /// <summary>«after the talks» is a phrase, «after NATO opened» a clause: a verb follows within a few words.</summary>
    private static bool StartsClause(IReadOnlyList<Token> tokens, int i, EnglishWords words)
    {
        for (var j = i + 1; j < tokens.Count && j <= i + 12; j++)
        {
            if (tokens[j].Kind == TokenKind.Punctuation) return false;
            var form = words.FormOf(tokens[j].Key);
            if ((form & VerbForm.Past) != 0 || words.Is("auxiliary", tokens[j].Key)) return true;
        }

        return false;
    }

    private static WordTag? VerbTag(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words)
    {
        var form = words.FormOf(tokens[i].Key);
        var previous = Previous(tags, i);
        var before = previous < 0 ? WordTag.Punctuation : tags[previous];
        if (form == VerbForm.None) form = Guess(tokens[i], before);
        if (form == VerbForm.None) return null;
        var noun = before is WordTag.Determiner or WordTag.Possessive or WordTag.Number
            || (previous >= 0 && words.Is("possessive", tokens[previous].Key));
        if (form.HasFlag(VerbForm.Gerund)) return noun || IsNamedAct(tokens, tags, i, words) ? null : WordTag.Gerund;
        if ((form & (VerbForm.Past | VerbForm.Participle)) != 0 && (!form.HasFlag(VerbForm.Base) || (form.HasFlag(VerbForm.Past) && before is not WordTag.Word))) return PastTag(tokens, tags, i, words, before, previous, form, noun);
        if (before == WordTag.Auxiliary && previous >= 0)
        {
            var key = tokens[previous].Key;
            if (form.HasFlag(VerbForm.Participle) && (words.Is("have", key) || words.Is("be", key))) return WordTag.Participle;
            if (form.HasFlag(VerbForm.Base) && !words.Is("be", key) && !words.Is("have", key)) return key == "to" ? WordTag.Infinitive : WordTag.Finite;
            return null;
        }

        // «both urge», «many fear»: a quantity can be the subject of a plural verb.
        if (before == WordTag.Determiner && previous >= 0 && form.HasFlag(VerbForm.Base) && words.Is("quantity", tokens[previous].Key) && i + 1 < tokens.Count && (tags[i + 1] == WordTag.Name || tokens[i + 1].Key is "to" or "that" or "the" or "on")) return WordTag.Finite;
        if (noun || before is WordTag.Preposition) return null;
        if (before is WordTag.Word or WordTag.Name && EnglishNouns.IsNoun(tokens, tags, i, words, form)) return null;
        if (form.HasFlag(VerbForm.ThirdPerson)) return IsSingularSubject(tokens, tags, i, previous, words) && !IsNounBefore(tokens, tags, i, words) ? WordTag.Finite : null;
        if (form.HasFlag(VerbForm.Base) || form.HasFlag(VerbForm.Past)) return IsPluralSubject(tokens, tags, i, previous, words) ? WordTag.Finite : null;
        return null;
    }

    /// <summary>A word in «-ed» that no list knows is a past verb right after a name or a pronoun.</summary>
    private static VerbForm Guess(Token token, WordTag before) =>
        before is WordTag.Name or WordTag.Pronoun or WordTag.Relative && token.Text.Length > 4 && char.IsLower(token.Text[0]) && token.Key.EndsWith("ed", StringComparison.Ordinal)
            ? VerbForm.Past | VerbForm.Participle : VerbForm.None;

    /// <summary>«an urgent meeting of», «their annual meeting»: a gerund at the end of a noun phrase, no object after it.</summary>
    private static bool IsNamedAct(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words)
    {
        if (i == 0 || tags[i - 1] is not (WordTag.Word or WordTag.Number) || (i + 1 < tokens.Count && (tags[i + 1] == WordTag.Name || words.Is("determiner", tokens[i + 1].Key)))) return false;
        for (var j = i - 1; j >= 0 && j >= i - LookBack && tags[j] is WordTag.Word or WordTag.Number or WordTag.Determiner or WordTag.Possessive or WordTag.Adverb or WordTag.Date; j--)
            if (tags[j] is WordTag.Determiner or WordTag.Possessive)
                return true;
        return false;
    }

    private static WordTag? PastTag(
        IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words, WordTag before, int previous, VerbForm form, bool noun)
    {
        if (before == WordTag.Auxiliary && previous >= 0)
        {
            var key = tokens[previous].Key;
            if (words.Is("be", key)) return WordTag.Participle;
            if (words.Is("have", key)) return WordTag.Finite;
            if (key == "to" && form.HasFlag(VerbForm.Base)) return WordTag.Infinitive;
            return form.HasFlag(VerbForm.Past) ? WordTag.Finite : null;
        }

        // «Thousands marched»: a quantity can be the subject.
        if (noun && !(before == WordTag.Determiner && words.Is("quantity", tokens[previous].Key) && (form & VerbForm.Past) != 0 && i + 1 < tokens.Count && (words.IsFunctionWord(tokens[i + 1].Key) || tags[i + 1] == WordTag.Name))) return null;
        if (previous >= 0 && words.Is("get", tokens[previous].Key)) return WordTag.Participle;
        if (i + 1 < tokens.Count && tokens[i + 1].Key == "by" && form.HasFlag(VerbForm.Participle) && !(i + 2 < tokens.Count && words.Is("medium-noun", tokens[i + 2].Key))) return WordTag.Participle;
        if (form.HasFlag(VerbForm.Past) && form.HasFlag(VerbForm.Participle) && EnglishReduced.Is(tokens, tags, i, words)) return WordTag.Participle;
        if (before == WordTag.Coordinator && words.Is("undergone", tokens[i].Key) && (i + 1 >= tokens.Count || tags[i + 1] is WordTag.Punctuation or WordTag.Preposition || words.IsFunctionWord(tokens[i + 1].Key)) && IsPassivePair(tokens, tags, previous, words)) return WordTag.Participle;
        if (!form.HasFlag(VerbForm.Past)) return WordTag.Participle;
        return before is WordTag.Preposition && !IsAfterNameOrClause(tags, i) ? null : WordTag.Finite;
    }

    /// <summary>«was arrested on Monday and charged with»: the verb before the coordinator is a passive.</summary>
    private static bool IsPassivePair(IReadOnlyList<Token> tokens, WordTag[] tags, int coordinator, EnglishWords words)
    {
        for (var j = coordinator - 1; j > 0 && j >= coordinator - EnglishStanding.PairReach; j--)
        {
            if (tags[j] is WordTag.Finite or WordTag.Relative) return false;
            if (tags[j] == WordTag.Participle) return Previous(tags, j) is var be and >= 0 && words.Is("be", tokens[be].Key);
        }

        return false;
    }

    private static bool IsAfterNameOrClause(WordTag[] tags, int i) => i > 0 && tags[i - 1] is WordTag.Name or WordTag.Punctuation;

    /// <summary>The word before, adverbs and negations skipped.</summary>
    private static int Previous(WordTag[] tags, int i)
    {
        var j = i - 1;
        for (var skipped = 0; j >= 0 && skipped < LookBack && tags[j] is WordTag.Adverb or WordTag.Negation; skipped++) j--;
        return j;
    }

    private static bool IsSingularSubject(IReadOnlyList<Token> tokens, WordTag[] tags, int i, int previous, EnglishWords words)
    {
        if (previous < 0) return false;
        return tags[previous] switch
        {
            WordTag.Name or WordTag.Relative => true,
            WordTag.Pronoun => !words.Is("pronoun-plural", tokens[previous].Key),
            WordTag.Punctuation => tokens[previous].Text is ")" or "," or "\"" or "\u201D" && !(i + 1 < tokens.Count && tokens[i + 1].Key is "and" or "," or "or"),
            WordTag.Word => !tokens[previous].Key.EndsWith('s'),
            WordTag.Coordinator => HasFiniteBefore(tags, previous),
            _ => false,
        };
    }

    private static bool HasFiniteBefore(WordTag[] tags, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 20; j--)
            if (tags[j] == WordTag.Finite)
                return true;
        return false;
    }

    /// <summary>«talks with», «strikes on»: a plural noun that a preposition follows rather than a verb, when a name modifies it.</summary>
    private static bool IsNounBefore(IReadOnlyList<Token> tokens, WordTag[] tags, int i, EnglishWords words) =>
        i + 1 < tokens.Count && i > 0 && tags[i - 1] is WordTag.Name or WordTag.Word
        && (words.Is("talk", tokens[i].Key) || words.Is("sanctions", tokens[i].Key) || words.Is("ties", tokens[i].Key) || words.Is("visit", tokens[i].Key) || words.Is("exercise", tokens[i].Key))
        && tags[i + 1] != WordTag.Name && words.Classes.Slot(tokens[i + 1].Key) is not null;

    private static bool IsPluralSubject(IReadOnlyList<Token> tokens, WordTag[] tags, int i, int previous, EnglishWords words)
    {
        if (previous < 0 || i + 1 >= tokens.Count) return false;
        switch (tags[previous])
        {
            case WordTag.Pronoun:
                return words.Is("pronoun-plural", tokens[previous].Key) || tokens[previous].Key is "i" or "you";
            case WordTag.Relative:
                return true;
            case WordTag.Word:
                return tokens[previous].Key.EndsWith('s') || tokens[previous].Key is "people" or "police";
            case WordTag.Name:
                return IsCoordination(tokens, tags, previous, words) || EndsPlural(tokens, previous);
            case WordTag.Coordinator:
                return HasFiniteBefore(tags, previous) && !NounFollows(tags, tokens, i);
            default:
                return false;
        }
    }

    private static bool EndsPlural(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text.EndsWith('s') && (tokens[i].Text.EndsWith("ans", StringComparison.Ordinal) || tokens[i].Text.EndsWith("is", StringComparison.Ordinal) || tokens[i].Text.EndsWith("States", StringComparison.Ordinal));

    private static bool NounFollows(WordTag[] tags, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Key is "of" or "and" or "," or "." && tags[i + 1] != WordTag.Name;

    /// <summary>A name is one of several in a row joined by «and».</summary>
    private static bool IsCoordination(IReadOnlyList<Token> tokens, WordTag[] tags, int last, EnglishWords words)
    {
        var j = last;
        while (j >= 0 && tags[j] == WordTag.Name) j--;
        while (j >= 0 && (tags[j] == WordTag.Determiner)) j--;
        if (j < 0) return false;
        return (tags[j] == WordTag.Coordinator && tokens[j].Key == "and") || (tokens[j].Key == "," && tags[j] == WordTag.Punctuation && j > 0 && tags[j - 1] == WordTag.Name);
    }
}
