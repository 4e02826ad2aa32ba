using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>One way to read a word as a verb.</summary>
/// <param name="Lemma">Key of the past, third person masculine singular.</param>
/// <param name="Present">True for the imperfect.</param>
/// <param name="Plural">True for a plural or dual ending, which needs a subject before it.</param>
/// <param name="Speaker">True for the first person plural.</param>
/// <param name="Feminine">True for the feminine singular.</param>
/// <param name="Participle">True for an active participle as a circumstance: «مهددا».</param>
internal sealed record ArabicVerb(string Lemma, bool Present, bool Plural, bool Speaker, bool Feminine = false, bool Participle = false);

/// <summary>Conjugates Arabic verbs from two forms: the past and the present of the third person masculine singular (<c>past/present</c>). Keys only: short vowels do not count.</summary>
internal sealed class ArabicVerbs
{
    private const char Ya = ArabicLetters.Yeh;
    private const char Ta = ArabicLetters.Teh;
    private const char Noon = ArabicLetters.Noon;
    private const char Alef = ArabicLetters.Alef;
    private const char Waw = ArabicLetters.Waw;
    private static readonly string WawAlef = $"{Waw}{Alef}";
    private static readonly string WawNoon = $"{Waw}{Noon}";
    private static readonly string AlefNoon = $"{Alef}{Noon}";
    private static readonly string NoonAlef = $"{Noon}{Alef}";
    private const char Meem = '\u0645';
    private static readonly string YaNoon = $"{Ya}{Noon}";
    private readonly Dictionary<string, List<ArabicVerb>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArabicVerb> _participles = new(StringComparer.Ordinal);

    /// <summary>Adds a verb and all its forms.</summary>
    /// <returns>The lemma.</returns>
    /// <exception cref="FormatException">Not two forms.</exception>
    public string Add(string verb)
    {
        var slash = verb.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash + 2 >= verb.Length) throw new FormatException($"'{verb}' is not a pair past/present.");
        var past = TextKey.Of(verb[..slash]);
        var present = TextKey.Of(verb[(slash + 1)..]);
        // A final hamza on its alef is a consonant (hanna'a), a bare final alef a vowel (da'aa); the key no longer tells them apart.
        var weak = verb[slash - 1] is ArabicLetters.Alef or ArabicLetters.AlefMaksura or ArabicLetters.Yeh;
        foreach (var (spelling, plural, speaker) in PastForms(past, weak)) Put(spelling, new(past, false, plural, speaker, !plural && !speaker && spelling[^1] == Ta && spelling != past));
        foreach (var (spelling, plural, speaker) in PresentForms(present[1..])) Put(spelling, new(past, true, plural, speaker, !plural && !speaker && spelling[0] == Ta));
        foreach (var participle in Participles(past, present))
            foreach (var ending in new[] { $"{Alef}", $"{ArabicLetters.Heh}", YaNoon })
                _participles.TryAdd(participle + ending, new(past, false, false, false, false, true));
        return past;
    }

    /// <summary>The readings of a key without particles and attached pronouns; empty where it is no known verb.</summary>
    public IReadOnlyList<ArabicVerb> Of(string key) => _forms.TryGetValue(key, out var readings) ? readings : [];

    /// <summary>The reading of a key as an active participle without article: «مهددا», «رافضة»; null where it is none.</summary>
    public ArabicVerb? Participle(string key) =>
        _participles.GetValueOrDefault(key) ?? (key.Length > 4 && key[0] == Waw ? _participles.GetValueOrDefault(key[1..]) : null);

    /// <summary>The stems of the active participle: meem for the prefix of the present in derived forms, the pattern of faa'il in the first.</summary>
    private static IEnumerable<string> Participles(string past, string present)
    {
        if (present[^1] is not (Ya or Waw or Alef)) yield return Meem + present[1..];
        else if (past.Length > 3) yield return Meem + present[1..^1] + Ya;
        if (past.Length != 3 || past[1] == Alef) yield break;
        yield return past[^1] is Alef or Ya ? $"{past[0]}{Alef}{past[1]}{Ya}" : $"{past[0]}{Alef}{past[1..]}";
    }

    private void Put(string spelling, ArabicVerb reading)
    {
        if (!_forms.TryGetValue(spelling, out var readings)) _forms[spelling] = readings = [];
        if (!readings.Contains(reading)) readings.Add(reading);
    }

    private static IEnumerable<(string Spelling, bool Plural, bool Speaker)> PastForms(string past, bool weak)
    {
        yield return (past, false, false);
        var stem = weak ? past[..^1] : past;
        yield return (stem + Ta, false, false);
        yield return (stem + WawAlef, true, false);
        yield return (stem + Ta + Alef, true, false);
        yield return (weak && past[^1] == Alef ? stem + WawAlef : past + Alef, true, false);
        if (!weak) yield return (past + WawAlef, true, false);
        // The first person drops the long vowel of a hollow verb: qaama, qumnaa.
        if (past.Length > 2 && past[^2] == Alef) yield return (past[..^2] + past[^1] + NoonAlef, false, true);
        else yield return (weak && past[^1] == Alef ? stem + Waw + NoonAlef : past + NoonAlef, false, true);
        // Before an attached pronoun a final alef maksura is written as alef.
        if (past[^1] == Ya) yield return (stem + Alef, false, false);
    }

    private static IEnumerable<(string Spelling, bool Plural, bool Speaker)> PresentForms(string body)
    {
        yield return (Ya + body, false, false);
        yield return (Ta + body, false, false);
        yield return (Noon + body, false, true);
        var stem = body[^1] is Ya or Waw or Alef ? body[..^1] : body;
        foreach (var prefix in new[] { Ya, Ta })
        {
            yield return (prefix + stem + WawNoon, true, false);
            yield return (prefix + stem + WawAlef, true, false);
            yield return (prefix + body + AlefNoon, true, false);
            if (stem != body) yield return (prefix + body + WawNoon, true, false);
        }

        if (body[^1] == Ya) yield return (Ya + stem + Alef, false, false);
    }
}
