namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Forms English verbs from their base: the regular rules of spelling, and the irregular verbs of <c>lexicon/events/irregular-verbs-en.tsv</c>.</summary>
internal sealed class EnglishInflection
{
    private const string Vowels = "aeiou";
    private readonly Dictionary<string, (string[] Past, string[] Participle)> _irregular = new(StringComparer.Ordinal);

    /// <summary>Reads the irregular verbs.</summary>
    public static EnglishInflection Load(string path)
    {
        var inflection = new EnglishInflection();
        foreach (var row in LexiconTable.Read(path, 3)) inflection._irregular[row[0]] = (row[1].Split('/'), row[2].Split('/'));
        return inflection;
    }

    /// <summary>Every spelling of the verb with its form; a spelling may come twice.</summary>
    public IEnumerable<(string Spelling, VerbForm Form)> FormsOf(string verb)
    {
        ArgumentException.ThrowIfNullOrEmpty(verb);
        yield return (verb, VerbForm.Base);
        yield return (ThirdPerson(verb), VerbForm.ThirdPerson);
        foreach (var gerund in Gerunds(verb)) yield return (gerund, VerbForm.Gerund);
        if (_irregular.TryGetValue(verb, out var irregular))
        {
            foreach (var past in irregular.Past) yield return (past, VerbForm.Past);
            foreach (var participle in irregular.Participle) yield return (participle, VerbForm.Participle);
            yield break;
        }

        yield return (RegularPast(verb), VerbForm.Past | VerbForm.Participle);
    }

    private IEnumerable<string> Gerunds(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) yield return verb[..^2] + "ying";
        else if (verb is ['b', 'e']) yield return "being";
        else if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal)) yield return verb[..^1] + "ing";
        else
        {
            // A past that doubles the last letter («stopped», «travelled») shows that the gerund may too.
            var doubles = _irregular.TryGetValue(verb, out var forms) && forms.Past.Any(p => p.StartsWith(verb + verb[^1], StringComparison.Ordinal));
            if (doubles || DoublesLast(verb)) yield return verb + verb[^1] + "ing";
            if (!DoublesLast(verb)) yield return verb + "ing";
        }
    }

    private static string ThirdPerson(string verb)
    {
        if (EndsInConsonantY(verb)) return verb[..^1] + "ies";
        return verb is "do" or "go" || verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z')
            || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    private static string RegularPast(string verb)
    {
        if (verb.EndsWith('e')) return verb + "d";
        if (EndsInConsonantY(verb)) return verb[..^1] + "ied";
        return DoublesLast(verb) ? verb + verb[^1] + "ed" : verb + "ed";
    }

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal);

    /// <summary>One syllable, one vowel, one final consonant: <c>ban</c>, <c>cut</c>; longer verbs that double stand among the irregular ones.</summary>
    private static bool DoublesLast(string verb) =>
        verb.Length is 3 or 4 && !Vowels.Contains(verb[^1], StringComparison.Ordinal) && verb[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(verb[^2], StringComparison.Ordinal) && !Vowels.Contains(verb[^3], StringComparison.Ordinal)
        && verb.Count(c => Vowels.Contains(c, StringComparison.Ordinal)) == 1;
}
