namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>How far an English clause vouches for its verbs and nouns: negations, auxiliaries, what governs an infinitive.</summary>
internal sealed class EnglishStanding(EnglishClauses view, EnglishWords words)
{
    /// <summary>How many words may stand between the two verbs of a shared passive.</summary>
    public const int PairReach = 12;

    private const int AnnouncementReach = 12;
    private const int AuxiliaryReach = 6;
    private const int ConditionReach = 15;

    public Standing OfNoun(int head)
    {
        var standing = Standing.Fact;
        for (var i = head - 1; i >= 0 && i >= head - 3 && !view.IsVerb(i) && view.TagAt(i) != WordTag.Punctuation; i--)
        {
            var key = view.Tokens[i].Key;
            if (view.TagAt(i) == WordTag.Negation || key is "no" or "without") standing |= Standing.Negated;
            if (words.Is("intention", key) || words.Is("unreal", key)) standing |= Standing.Hypothetical;
        }

        return standing;
    }

    public Standing OfVerb(int head)
    {
        var standing = view.TagAt(head) == WordTag.Participle ? Standing.Passive : Standing.Fact;
        var auxiliary = false;
        var to = false;
        for (var i = head - 1; i >= 0 && i >= head - AuxiliaryReach; i--)
        {
            var key = view.Tokens[i].Key;
            if (view.TagAt(i) == WordTag.Negation) standing |= Standing.Negated;
            else if (view.TagAt(i) == WordTag.Auxiliary)
            {
                auxiliary = true;
                if (key == "to") to = true;
                else if (to && words.Is("be", key)) (standing, to) = (standing | Standing.Future, false);
                else if (key == "would" && IsReported(i)) standing |= Standing.Future;
                else if (words.Is("hypothetical", key)) standing |= Standing.Hypothetical;
                else if (words.Is("future", key)) standing |= Standing.Future;
                else if (words.Is("pluperfect", key)) standing |= Standing.Earlier;
                if (view.TagAt(head) == WordTag.Finite && words.Is("have", key) && i == head - 1) standing &= ~Standing.Passive;
            }
            else if (view.TagAt(i) != WordTag.Adverb)
            {
                if (to && !IsFirstTo(i)) standing |= Standing.Dependent | ControlOf(i);
                break;
            }
        }

        if (view.TagAt(head) == WordTag.Gerund && !IsAfterBe(head)) standing |= Standing.Dependent | (head > 0 && (words.Is("intention", view.Tokens[head - 1].Key) || view.Tokens[head - 1].Key is "for" or "of" or "without" or "about" or "from") ? Standing.Hypothetical : 0);
        if (view.TagAt(head) == WordTag.Participle && auxiliary && !HasBe(head)) standing &= ~Standing.Passive;
        if (IsProposed(head)) standing |= Standing.Hypothetical;
        if (IsConditional(head)) standing |= Standing.Hypothetical;
        return standing;
    }

    /// <summary>True where a form of «be» or «get» stands before the verb, adverbs and auxiliaries between.</summary>
    public bool HasBe(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 4 && view.TagAt(i) is WordTag.Auxiliary or WordTag.Adverb or WordTag.Negation; i--)
            if (words.Is("be", view.Tokens[i].Key) || words.Is("get", view.Tokens[i].Key))
                return true;
        return IsPaired(verb);
    }

    /// <summary>«was arrested on Monday and charged with»: the second verb shares the passive of the first.</summary>
    private bool IsPaired(int verb)
    {
        if (verb == 0 || view.TagAt(verb - 1) != WordTag.Coordinator || !words.Is("undergone", view.Tokens[verb].Key)) return false;
        for (var i = verb - 2; i >= 0 && i >= verb - 1 - PairReach; i--)
            if (view.IsVerb(i))
                return view.TagAt(i) == WordTag.Participle && HasBe(i);
        return false;
    }

    /// <summary>«the first country to host»: a fact, told by an infinitive.</summary>
    public bool IsFirstTo(int i)
    {
        for (var j = i; j >= 0 && j >= i - 12 && view.Tokens[j].Text is not ("," or ";" or "."); j--)
            if (view.Tokens[j].Key is "first" or "only" or "latest" or "last" && view.PhraseAt(j) is null)
                return true;
        return false;
    }

    /// <summary>«said he would visit»: what is announced in the past is a plan.</summary>
    private bool IsReported(int would)
    {
        for (var i = would - 1; i >= 0 && i >= would - AnnouncementReach; i--)
        {
            if (view.PhraseAt(i) is not null) continue;
            if (view.Tokens[i].Text is "," or ";" or ":" || view.Tokens[i].Key is "if" or "whether") return false;
            if (view.TagAt(i) is WordTag.Finite or WordTag.Gerund or WordTag.Participle) return words.IsReporting(view.Tokens[i].Key) || view.Tokens[i].Key is "promised" or "pledged" or "agreed" or "decided" or "vowed";
        }

        return false;
    }

    /// <summary>«proposed that Morocco join»: a base form after «that» is what is asked for.</summary>
    private bool IsProposed(int verb)
    {
        if (view.TagAt(verb) != WordTag.Finite || words.FormOf(view.Tokens[verb].Key) is var form && (!form.HasFlag(VerbForm.Base) || form.HasFlag(VerbForm.Past))) return false;
        for (var i = verb - 1; i >= 0 && i >= verb - AnnouncementReach; i--)
        {
            if (view.PhraseAt(i) is not null) continue;
            if (view.Tokens[i].Text is "," or ";") return false;
            if (view.TagAt(i) == WordTag.Subordinator && view.Tokens[i].Key == "that")
            {
                for (var j = i - 1; j >= 0 && j >= i - AnnouncementReach; j--)
                    if (view.IsVerb(j))
                        return words.Is("proposing", view.Tokens[j].Key);
                return false;
            }
        }

        return false;
    }

    private bool IsAfterBe(int verb) => verb > 0 && view.SkipAdverbs(verb - 1) is var i and >= 0 && words.Is("be", view.Tokens[i].Key);

    private bool IsConditional(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - ConditionReach; i--)
        {
            if (view.Tokens[i].Key is "if" or "unless" or "whether" && view.PhraseAt(i) is null) return true;
            if (view.Tokens[i].Text is "," or ";" or "." || view.TagAt(i) == WordTag.Finite) return false;
        }

        return false;
    }

    /// <summary>What governs an infinitive: wishes make it hypothetical, «due to» and «is to» a plan.</summary>
    private Standing ControlOf(int i)
    {
        var key = view.Tokens[i].Key;
        if (words.Is("scheduled", key)) return Standing.Future;
        if (words.Is("be", key)) return Standing.Future;
        if (words.Is("intention", key)) return Standing.Hypothetical;
        return words.Is("aspect", key) ? Standing.Fact : Standing.Purpose;
    }
}
