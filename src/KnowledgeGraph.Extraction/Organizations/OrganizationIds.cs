using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Organizations;

/// <summary>
/// The ids of organisations, initiatives and places that the seed lacks. A name's words are turned into the English words that stand for them, states and other entities within
/// into their own ids, and the rest into what their sound gives: the two languages' names of one thing mostly give one id. The order is that of an English name: state,
/// attributes by the alphabet, head.
/// </summary>
internal sealed class OrganizationIds(HeadNouns heads, NameWords words, PersonNameParser names)
{
    private const int Longest = 80;

    // How far around a name counts as what the text speaks of.
    private const int Spread = 400;
    private const string Police = "police";
    private const string FederalState = "state";

    /// <summary>The id of the name that tokens make; null where nothing of it is left.</summary>
    /// <param name="head">Index of the token that heads the name.</param>
    /// <param name="within">The entities named within it: demonyms, places, bodies.</param>
    public string? Of(DocumentReading reading, EntityKind kind, int first, int last, int head, string? firstKey, MentionMap within)
    {
        var states = new SortedSet<string>(StringComparer.Ordinal);
        var attributes = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = first; i <= last; i++)
        {
            if (i == head) continue;
            if (within.At(i) is { } mention && mention.Forms.Count > 0 && mention.First >= first && mention.Last <= last && !(mention.First <= head && head <= mention.Last))
            {
                var id = mention.Forms[0].Entity.Id;
                var slug = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
                if (mention.Kind == EntityKind.State) states.Add(slug);
                else attributes.Add(slug);
                i = mention.Last;
                continue;
            }

            var key = i == first && firstKey is not null ? firstKey : reading.Tokens[i].Key;
            if (reading.Is(i, WordShape.Punctuation | WordShape.Possessive) || key is "of" or "for" or "the" or "and" or "on" or "to" or "in" or "a") continue;
            if (Standing(reading, i, key) is { Length: > 0 } word) attributes.Add(word);
        }

        var headKey = head == first && firstKey is not null ? firstKey : reading.Tokens[head].Key;
        var concept = Head(headKey)?.Concept ?? TextKey.Of(headKey).Replace(' ', '-');
        if (states.Count + attributes.Count == 0) return null;
        if (concept == "ministry" && attributes.Count > 0)
        {
            if (states.Count == 0 && (Seat(reading, within, last) ?? Owner(reading, within, first) ?? Spoken(reading, within, first, last)) is { } owner) states.Add(owner);
            return kind.Prefix() + string.Join('-', [.. states, "ministry-of", .. attributes]);
        }

        // A police department is the police; a force or court "of the state of" a place is the place's.
        if (attributes.Contains(Police) && concept is "department" or "office" or "service" or "directorate" or "bureau" or "force")
        {
            attributes.Remove(Police);
            concept = Police;
        }

        if (concept is Police or "court" && states.Count + attributes.Count > 1) attributes.Remove(FederalState);
        var text = string.Join('-', [.. states, .. attributes, Concept(concept)]);
        return kind.Prefix() + (text.Length > Longest ? text[..Longest].TrimEnd('-') : text);
    }

    /// <summary>The state before the name that owns it: Kuwait's Ministry of Health.</summary>
    private static string? Owner(DocumentReading reading, MentionMap within, int first)
    {
        for (var at = first - 1; reading.InSentence(at, first); at--)
            if (within.At(at) is { Kind: EntityKind.State, Forms: [var form, ..] }) return form.Entity.Id[EntityKind.State.Prefix().Length..];
        return null;
    }

    /// <summary>«the Foreign Ministry in Tehran»: the state of the place where it sits.</summary>
    private static string? Seat(DocumentReading reading, MentionMap within, int last) =>
        reading.Is(last, WordShape.Latin) && reading.InSentence(last + 2, last) && reading.Tokens[last + 1].Key is "in" or "at" && StateAt(within, last + 2) is { } state ? state : null;

    /// <summary>«the Foreign Ministry said»: the only state of the sentence, else the one that the text speaks of most, where it is far ahead of the others.</summary>
    private static string? Spoken(DocumentReading reading, MentionMap within, int first, int last)
    {
        if (!reading.Is(first, WordShape.Latin)) return null;
        var beside = Enumerable.Range(last + 1, reading.Tokens.Count - last - 1).TakeWhile(t => reading.InSentence(t, first)).Select(t => StateAt(within, t)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (beside.Count == 1) return beside[0];
        var from = Math.Max(0, first - Spread);
        var counts = Enumerable.Range(from, Math.Min(reading.Tokens.Count, first + Spread) - from).Select(t => StateAt(within, t)).OfType<string>().CountBy(s => s, StringComparer.Ordinal).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(2).ToList();
        return counts.Count > 0 && (counts.Count == 1 || counts[0].Value >= 2 * counts[1].Value) ? counts[0].Key : null;
    }

    /// <summary>The state that a mention beginning at the token names, or whose city it is.</summary>
    private static string? StateAt(MentionMap within, int token) => within.At(token) is not { Forms: [var form, ..] } mention || mention.First != token ? null : mention.Kind switch
    {
        EntityKind.State => form.Entity.Id[EntityKind.State.Prefix().Length..],
        EntityKind.Place when form.Entity.Seed.In is { } around && EntityKinds.OfId(around) == EntityKind.State => around[EntityKind.State.Prefix().Length..],
        _ => null,
    };

    /// <summary>The id of a place by its own name.</summary>
    /// <param name="firstKey">The first token's key without attached particles; null where there are none.</param>
    public string OfPlace(DocumentReading reading, int first, int last, string? firstKey = null) =>
        EntityKind.Place.Prefix() + string.Join('-', Enumerable.Range(first, last - first + 1).Where(i => !reading.Is(i, WordShape.Punctuation)).Select(i => Standing(reading, i, i == first && firstKey is not null ? firstKey : reading.Tokens[i].Key)));

    /// <summary>The head noun a key is, its Arabic article aside.</summary>
    public HeadNoun? Head(string key) => heads.Of(key) ?? (key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) ? heads.Of(key[2..]) : null);

    private static string Concept(string concept) => concept switch
    {
        "center" => "centre",
        "organisation" => "organization",
        "program" => "programme",
        "accord" or "accords" or "pact" or "convention" => "agreement",
        "airbase" => "base",
        "plaza" => "square",
        "arena" => "stadium",
        // Arabic has one word for both.
        "commission" => "committee",
        _ => concept.Replace(' ', '-'),
    };

    private string Standing(DocumentReading reading, int token, string key)
    {
        foreach (var split in reading.Splits(token))
            if (words.Standing(split.Rest) is { } standing)
                return standing;
        if (words.Standing(key) is { } word) return word;
        if (Head(key) is { } head) return Concept(head.Concept);
        return reading.Is(token, WordShape.Number) ? key : names.Standing(reading.Tokens[token], key);
    }
}
