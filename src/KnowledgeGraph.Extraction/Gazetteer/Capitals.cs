using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>Whether a Latin-script text's capitals allow a form: names begin with capitals, acronyms are written as they are.</summary>
internal static class Capitals
{
    /// <summary>True for Arabic words, which have none.</summary>
    /// <remarks>The noun that ends a name of several words may be in lower case: the AlUla declaration, NATO headquarters.</remarks>
    public static bool Fit(DocumentReading reading, int first, int last, SurfaceForm form, HeadNouns heads)
    {
        if (reading.Is(first, WordShape.Arabic)) return true;
        var shouting = reading.Sentence(first).Casing == Casing.Capitals;
        for (var i = first; i <= last; i++)
        {
            var written = reading.Tokens[i].Text;
            var named = form.Words[i - first];
            if (!(form.Form == MentionForm.Acronym ? FitsAcronym(written, named, shouting) : FitsName(written, named) || (i == last && last > first && heads.IsHead(reading.Tokens[i].Key)))) return false;
        }

        return true;
    }

    private static bool FitsAcronym(string written, string named, bool shouting)
    {
        var plain = written.Replace(".", "", StringComparison.Ordinal);
        var name = named.Replace(".", "", StringComparison.Ordinal);
        if (string.Equals(plain, name, StringComparison.Ordinal)) return !shouting || name.Length > 2 || written.Length > plain.Length;
        // British newspapers write "Nato", "Opec".
        return name.Length > 3 && char.IsUpper(plain[0]) && string.Equals(plain, name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool FitsName(string written, string named)
    {
        if (!char.IsUpper(named[0])) return true;
        if (!char.IsUpper(written[0])) return false;
        // A short name in capitals ("US" as a name) is an acronym all the same.
        return named.Length > 3 || !IsAllUpper(named) || string.Equals(written.Replace(".", "", StringComparison.Ordinal), named.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static bool IsAllUpper(string word)
    {
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }
}
