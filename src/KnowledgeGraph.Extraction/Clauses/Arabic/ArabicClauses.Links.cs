using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>How the clauses of a sentence hang together: asides, relative clauses, what goes on with «و» and what opens anew.</summary>
internal sealed partial class ArabicClauses
{
    /// <summary>True where «ل» is attached to a noun that does not begin with it: «لتمديد الهدنة».</summary>
    public bool IsPurpose(int noun, string head) => head[0] != ArabicLetters.Lam && (Tokens[noun].Key[0] == ArabicLetters.Lam || (Tokens[noun].Key[0] == ArabicLetters.Waw && Tokens[noun].Key[1] == ArabicLetters.Lam && head[0] != ArabicLetters.Waw));

    /// <summary>True where a verb takes up the indefinite noun right before it by a pronoun: «دعوى أقامها النائب».</summary>
    public bool TakesUpNounBefore(int verb) => verb > 0 && HasObjectPronoun(verb) && _tags[verb - 1] == ArabicTag.Word && !Tokens[verb - 1].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal) && PhraseAt(verb - 1) is null;

    /// <summary>True where a comma and a conjunction between two tokens open another clause: «…، وبعد وفاته في 2020 واصلها خلفه».</summary>
    public bool OpensAfter(int token, int before)
    {
        for (var i = token + 1; i + 1 < before; i++)
            if (Tokens[i].Text is "\u060C" && (_words.Is("next-clause", Tokens[i + 1].Key) || (_tags[i + 1] == ArabicTag.Preposition && Tokens[i + 1].Key[0] == ArabicLetters.Waw)))
                return true;
        return false;
    }

    /// <summary>True where the conjunction «و» or «ف» is attached to the verb: it goes on with what was told.</summary>
    public bool IsJoined(int verb) => Tokens[verb].Key[0] is ArabicLetters.Waw or ArabicLetters.Feh && !_words.Classes.Is("waw-initial", Tokens[verb].Key) && _words.ReadingsOf(Tokens[verb].Key[1..]).Any();

    /// <summary>The relative before a verb that takes it up by a pronoun («الذي وقّعه»); -1 where there is none.</summary>
    public int RelativeOf(int verb)
    {
        if (!HasObjectPronoun(verb)) return -1;
        var i = verb - 1;
        while (i >= 0 && _tags[i] == ArabicTag.Particle && PhraseAt(i) is null) i--;
        return i > 0 && _tags[i] == ArabicTag.Relative ? i : -1;
    }

    /// <summary>«…، وغايتها توسيع التعاون مع», «…، ومقرها», «…، وفي القاهرة»: after the comma something else is told.</summary>
    private bool OpensNominal(int comma)
    {
        if (Tokens[comma].Text is not "\u060C" || comma + 1 >= Tokens.Count || PhraseAt(comma + 1) is not null) return false;
        var next = Tokens[comma + 1];
        return next.Key[0] == ArabicLetters.Waw && ((_tags[comma + 1] == ArabicTag.Preposition && _words.Slot(next.Key) is "in" or "about") || (_tags[comma + 1] == ArabicTag.Word && next.Text[^1] != ArabicLetters.TehMarbuta && next.Key.EndsWith("\u0647\u0627", StringComparison.Ordinal)));
    }

    /// <summary>«محادثات أجراها الوزير مع», «زيارة قام بها», «مفاوضات جرت في»: the verb of a relative clause that only says that its noun took place.</summary>
    public bool IsLight(int verb)
    {
        if (verb >= Tokens.Count || _tags[verb] != ArabicTag.Verb || (_tags[verb - 1] is ArabicTag.Name && !IsAdjective(verb - 1))) return false;
        var lemma = LemmaOf(verb);
        if (_words.Classes.Is("takes-place", lemma)) return true;
        return _words.Classes.Is("carry-out", lemma) && (HasObjectPronoun(verb) || (verb + 1 < Tokens.Count && _tags[verb + 1] == ArabicTag.Pronoun) || HasPassiveVowel(Tokens[verb].Text));
    }

    private bool IsAdjective(int token) => PhraseAt(token) is { Members: [{ Mention.Form: MentionForm.Demonym }] };

    /// <summary>The comma that closes a relative clause which one opens at the token («الصندوق، الذي يرأسه فلان، قرضا»); -1 where none does.</summary>
    public int ClosesAside(int comma)
    {
        if (Tokens[comma].Text is not ("\u060C" or ",") || comma + 1 >= Tokens.Count || _tags[comma + 1] != ArabicTag.Relative) return -1;
        for (var i = comma + 2; i < Tokens.Count && i <= comma + LongestAside; i++)
            if (Tokens[i].Text is "\u060C" or ",")
                return i;
        return -1;
    }

    /// <summary>The verb right before a verbal noun that only says that it took place, or where («تم في الدوحة توقيع», «شهدت الدوحة توقيع»); -1 where there is none.</summary>
    public int AuxiliaryBefore(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Near; i--)
        {
            if (_words.Is("passive-aux", Tokens[i].Key) && PhraseAt(i) is null) return i;
            if (_tags[i] == ArabicTag.Verb) return Hosts(i) ? i : -1;
            if (Tokens[i].Text is "\u060C" or ".") break;
        }

        return -1;
    }

    /// <summary>«شهدت», «احتضنت»: the verb's subject is where something happens.</summary>
    public bool Hosts(int verb) => _tags[verb] == ArabicTag.Verb && _words.Classes.Is("hosting", LemmaOf(verb));

    /// <summary>After the comma that closes an aside the clause goes on: no conjunction and no verb comes.</summary>
    private bool GoesOn(int comma) =>
        comma + 1 < Tokens.Count && (_tags[comma + 1] is ArabicTag.Name or ArabicTag.Preposition || (_tags[comma + 1] == ArabicTag.Word && Tokens[comma + 1].Key[0] is not (ArabicLetters.Waw or ArabicLetters.Feh)));

    /// <summary>«بالجهود التي تبذلها الكويت», «على ما قدمته قطر»: who does what a relative clause within the words after a token tells; null where none is named.</summary>
    public NounPhrase? DoerInRelative(int token)
    {
        for (var i = token + 1; i + 1 < Tokens.Count && i <= token + LongestAside && Tokens[i].Text is not ("." or "\u061B"); i++)
        {
            if (_tags[i] != ArabicTag.Verb || !(_tags[i - 1] == ArabicTag.Relative || _words.Is("what", Tokens[i - 1].Key))) continue;
            if (SubjectOf(i).Phrase is { Members: [{ Mention.Kind: EntityKind.State or EntityKind.Organization or EntityKind.Person or EntityKind.Place }, ..] } doer && doer.First > i) return doer;
        }

        return null;
    }
}
