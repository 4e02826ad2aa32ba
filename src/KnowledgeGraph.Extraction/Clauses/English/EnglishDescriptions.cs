using System.Globalization;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Pronouns and descriptions of an English sentence: words that stand for a name told before.</summary>
internal sealed class EnglishDescriptions(EnglishClauses view, EnglishWords words)
{
    private const int LongestPhrase = 4;
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>A description instead of a name, told by its last word: «the king», «the two sides», «the rebels».</summary>
    public Subject At(int i)
    {
        var key = view.Tokens[i].Key;
        var start = i;
        while (start > 0 && view.TagAt(start - 1) is WordTag.Word or WordTag.Number or WordTag.Adverb) start--;
        var definite = start > 0 && (view.TagAt(start - 1) == WordTag.Determiner && view.Tokens[start - 1].Key is not ("a" or "an" or "some" or "no" or "several" or "many" or "any" or "another"));
        if (!definite && start > 0) return Subject.Unknown;
        // «One of the envoys, …».
        if (start > 2 && view.Tokens[start - 2].Key == "of" && view.Tokens[start - 3].Key is "one" or "some" or "most" or "many" or "none" or "two") return Subject.Unknown;
        // «his government», «her officials»: those of the body that the person speaks for.
        if (definite && view.Tokens[start - 1].Key is "his" or "her" && key is "government" or "country" or "kingdom" or "nation" or "officials" or "administration" or "cabinet" or "emirate" or "sultanate") return new(null, PronounKind.Speaker);
        if (key is "allies" && view.Tokens[i].Text[0] == 'A') return new(null, PronounKind.Organization, "alliance");
        // «its aircraft», «their forces»: whose they are acts.
        if (definite && words.Is("force", key) && view.Tokens[start - 1].Key is "its" or "their")
            return new(null, view.Tokens[start - 1].Key == "its" ? PronounKind.Thing : PronounKind.Plural);
        if (words.Is("pair-noun", key) || key == "two") return new(null, PronounKind.Plural, key, Count(start, i));
        if (start == 0 && !definite) return Subject.Unknown;
        if (words.Is("person-noun", key)) return new(null, PronounKind.Person, key);
        if (words.Is("state-noun", key)) return new(null, PronounKind.State, key);
        if (words.Is("initiative-noun", key)) return new(null, PronounKind.Initiative, key);
        return words.Is("organization-noun", key) ? new(null, PronounKind.Organization, key) : Subject.Unknown;
    }

    /// <summary>True for the last word of a description: «the country», not «the country's» or «the country club».</summary>
    public bool EndsAt(int i) => view.TagAt(i) == WordTag.Word && (i + 1 >= view.Tokens.Count || view.TagAt(i + 1) is not (WordTag.Word or WordTag.Possessive or WordTag.Name));

    /// <summary>What a pronoun can stand for.</summary>
    public PronounKind PronounAt(int i)
    {
        var key = view.Tokens[i].Key;
        if (words.Is("pronoun-person", key)) return PronounKind.Person;
        if (words.Is("pronoun-thing", key)) return PronounKind.Thing;
        if (key is "we" or "us" or "our") return PronounKind.Speaker;
        return words.Is("pronoun-plural", key) ? PronounKind.Plural : PronounKind.None;
    }

    /// <summary>The owner that a possessive before a noun stands for: «his visit», «the two countries' talks»; unknown where there is none.</summary>
    public Subject OwnerOf(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - LongestPhrase; i--)
        {
            if (view.PhraseAt(i) is not null) break;
            if (view.TagAt(i) == WordTag.Possessive) return i > 0 && view.TagAt(i - 1) == WordTag.Word ? At(i - 1) : Subject.Unknown;
            if (view.Tokens[i].Text is "'" or "\u2019" && i > 0 && view.TagAt(i - 1) == WordTag.Word) return At(i - 1);
            if (view.TagAt(i) == WordTag.Determiner)
                return view.Tokens[i].Key switch
                {
                    "his" or "her" => new(null, PronounKind.Person),
                    "its" => new(null, PronounKind.Thing),
                    "their" => new(null, PronounKind.Plural),
                    _ => Subject.Unknown,
                };
            if (view.TagAt(i) is not (WordTag.Word or WordTag.Number or WordTag.Adverb or WordTag.Date)) break;
        }

        return Subject.Unknown;
    }

    /// <summary>How many a description counts: 4 in «the four states»; null where it does not say.</summary>
    private string? Count(int start, int end)
    {
        for (var i = Math.Max(0, start - 2); i <= end; i++)
            if (Array.IndexOf(Numbers, view.Tokens[i].Key) is var number and >= 0)
                return (number + 2).ToString(CultureInfo.InvariantCulture);
        return view.Tokens[end].Key is "pair" or "duo" || (start > 0 && view.Tokens[start - 1].Key == "both") ? "2" : null;
    }
}
