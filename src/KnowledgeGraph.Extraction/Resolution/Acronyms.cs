using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Acronyms that the text itself defines, in brackets after the full name: «… (BNA)», «… (كونا)». They hold in the whole document.</summary>
internal static class Acronyms
{
    private const int LongestArabic = 8;

    /// <summary>A candidate for each place where a defined acronym stands.</summary>
    public static List<Candidate> Find(DocumentReading reading, IReadOnlyList<Candidate> names)
    {
        var defined = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var name in names)
            if (name.Kind is EntityKind.Organization or EntityKind.Initiative && name.Form == MentionForm.Name && name.Length > 1 && Definition(reading, name) is { } acronym)
                defined.TryAdd(KeyOf(reading, acronym), name);
        var found = new List<Candidate>();
        if (defined.Count == 0) return found;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (!reading.Is(i, WordShape.Arabic | WordShape.Latin)) continue;
            foreach (var split in reading.Splits(i))
            {
                var key = reading.Is(i, WordShape.Arabic) ? split.Rest : KeyOf(reading, i);
                if (!defined.TryGetValue(key, out var name)) continue;
                found.Add(new(i, i, reading.Tokens[i].Start + split.Units, split.Proclitics, "acronym defined in the text") { Kind = name.Kind, Form = MentionForm.Acronym, SameAs = name });
                break;
            }
        }

        return found;
    }

    private static string KeyOf(DocumentReading reading, int token) =>
        reading.Is(token, WordShape.Arabic) ? reading.Tokens[token].Key : reading.Tokens[token].Text.Replace(".", "", StringComparison.Ordinal);

    private static int? Definition(DocumentReading reading, Candidate name)
    {
        var at = name.Last + 1;
        if (!reading.InSentence(at + 2, name.Last) || reading.Tokens[at].Text is not ("(" or "\u00AB" or "\"")) return null;
        at++;
        if (reading.Tokens[at].Text is "\u00AB" or "\"" or "\u201C") at++;
        if (!reading.InSentence(at + 1, name.Last) || reading.Tokens[at + 1].Text is not (")" or "\u00BB" or "\"" or "\u201D")) return null;
        return reading.Is(at, WordShape.Arabic) ? IsArabicAcronym(reading, name, at) ? at : null : IsLatinAcronym(reading, name, at) ? at : null;
    }

    /// <summary>Capitals, most of them initials of the name.</summary>
    private static bool IsLatinAcronym(DocumentReading reading, Candidate name, int token)
    {
        if (!reading.Is(token, WordShape.AllCaps)) return false;
        if (reading.Is(name.First, WordShape.Arabic)) return true;
        var letters = KeyOf(reading, token);
        var hits = 0;
        var at = name.First;
        foreach (var letter in letters)
            for (var i = at; i <= name.Last; i++)
                if (char.ToUpperInvariant(reading.Tokens[i].Text[0]) == letter)
                {
                    hits++;
                    at = i + 1;
                    break;
                }

        return hits * 2 >= letters.Length;
    }

    /// <summary>A short word whose letters all stand in the name.</summary>
    private static bool IsArabicAcronym(DocumentReading reading, Candidate name, int token)
    {
        var key = reading.Tokens[token].Key;
        if (key.Length is < 2 or > LongestArabic) return false;
        var written = reading.Text.AsSpan(name.Start, reading.Tokens[name.Last].End - name.Start).ToString();
        foreach (var letter in key)
            if (letter is not (ArabicLetters.Alef or ArabicLetters.Waw or ArabicLetters.Yeh) && !Text.Normalization.TextKey.Of(written).Contains(letter, StringComparison.Ordinal))
                return false;
        return true;
    }
}
