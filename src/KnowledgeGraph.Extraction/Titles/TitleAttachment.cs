using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Titles;

/// <summary>Gives each person's name the title that stands right before it, else the one right after it.</summary>
internal sealed class TitleAttachment(TitleWords titles)
{
    private const int LongestAddress = 6;
    private const int LongestForm = 4;

    public void Attach(DocumentReading reading, IReadOnlyList<Candidate> candidates, TitleMap map)
    {
        var names = candidates.Where(c => c.Kind == EntityKind.Person).Select(c => c.First).ToHashSet();
        var ends = candidates.Where(c => c.Kind == EntityKind.Person).Select(c => c.Last).ToHashSet();
        foreach (var person in candidates)
            if (person.Kind == EntityKind.Person)
            {
                person.TitledStart = TitledStart(reading, map, person);
                person.TitlePhrase ??= Before(reading, map, ends, person) ?? After(reading, map, names, person);
            }
    }

    private TitlePhrase? Before(DocumentReading reading, TitleMap map, HashSet<int> ends, Candidate person)
    {
        var name = person.First;
        var at = name - 1;
        var steps = 0;
        TitlePhrase? address = null;
        while (reading.InSentence(at, name) && steps++ < LongestAddress)
        {
            if (map.At(at) is { } phrase && phrase.Last == at)
            {
                if (at + 1 < name && reading.Tokens[at + 1].Text == "," && Explains(reading, ends, phrase)) return address;
                // «ولي العهد السعودي الأمير محمد»: between an office and the name, what can be an office is a form of address.
                if (address is not null || phrase.Parts is not [{ Body: null }] || !titles.IsHonorific(reading, phrase.First, phrase.Last)) return phrase;
                address = phrase;
                at = phrase.First - 1;
                continue;
            }

            if (reading.Tokens[at].Text is "," or "/" or ":" && at != name - 1) at--;
            else if (reading.Tokens[at].Text is "," or "\u060C" && (!reading.Is(name, WordShape.Arabic) || IsApposition(reading, person, map, at))) at--;
            else if (IsAddress(reading, at) || IsLate(reading, at)) at--;
            else return address;
        }

        return address;
    }

    /// <summary>«Haddad, the Omani minister, Salem, …»: in a row of names the title between commas explains the name before it.</summary>
    private static bool Explains(DocumentReading reading, HashSet<int> ends, TitlePhrase title)
    {
        var before = title.First - 1;
        while (reading.InSentence(before, title.First) && reading.Tokens[before].Key is "the" or "a" or "an") before--;
        return reading.InSentence(before, title.First) && reading.Tokens[before].Text == "," && ends.Contains(before - 1);
    }

    /// <summary>«the emir, the late Sheikh Salem».</summary>
    private static bool IsLate(DocumentReading reading, int at) =>
        reading.Tokens[at].Key == "late" || (reading.Tokens[at].Key == "the" && at + 1 < reading.Tokens.Count && reading.Tokens[at + 1].Key == "late");

    /// <summary>Where the titles and forms of address begin that lead to the name with nothing between them.</summary>
    private int? TitledStart(DocumentReading reading, TitleMap map, Candidate person)
    {
        int? start = null;
        for (var at = person.First - 1; person.Proclitics.Length == 0 && reading.InSentence(at, person.First);)
        {
            if (map.At(at) is { } phrase && phrase.Last == at)
            {
                start = phrase.Parts[0].First == phrase.First ? phrase.Parts[0].Start : reading.Tokens[phrase.First].Start;
                at = phrase.First - 1;
            }
            else if (AddressEndingAt(reading, at) is { } address)
            {
                // «والشيخ»: an attached particle is no part of it.
                var units = reading.Splits(address).FirstOrDefault(s => s.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)).Units;
                start = reading.Tokens[address].Start + units;
                at = address - 1;
            }
            else break;
        }

        return start;
    }

    /// <summary>The first token of the longest form of address that ends at a token: of «Lt. Gen.» all.</summary>
    private int? AddressEndingAt(DocumentReading reading, int token)
    {
        int? longest = null;
        for (var first = token; first > token - LongestForm && reading.InSentence(first, token); first--)
            if (titles.HonorificAt(reading, first) is { } honorific && honorific.Last == token)
                longest = first;
        return longest;
    }

    /// <summary>«وزير الدفاع التركي، يشار غولر، …»: a title of no other name, and the name between commas.</summary>
    private static bool IsApposition(DocumentReading reading, Candidate person, TitleMap map, int comma)
    {
        var next = person.Last + 1;
        if (!reading.InSentence(next, person.First) || reading.Tokens[next].Text is not ("," or "\u060C")) return false;
        if (!reading.InSentence(comma - 1, person.First) || map.At(comma - 1) is not { } title || title.Last != comma - 1) return false;
        // «فلان، وزير الدفاع، وفلان»: the title explains the name before it.
        return !reading.InSentence(title.First - 1, person.First) || reading.Tokens[title.First - 1].Text is not ("," or "\u060C");
    }

    private bool IsAddress(DocumentReading reading, int token)
    {
        for (var first = token; first > token - 3 && reading.InSentence(first, token); first--)
            if (titles.HonorificAt(reading, first) is { } honorific && honorific.Last >= token)
                return true;
        return false;
    }

    private TitlePhrase? After(DocumentReading reading, TitleMap map, HashSet<int> names, Candidate person)
    {
        var name = person.Last;
        var at = name + 1;
        if (!reading.InSentence(at, name)) return null;
        var arabic = reading.Is(name, WordShape.Arabic);
        if (reading.Tokens[at].Text is "," or "\u060C" or "(" or "\u2013" or "-") at++;
        // «عزى الملك عبد الله الثاني الرئيس التركي»: whose form of address stands before the name has no other after it.
        else if (!arabic || person.TitledStart is not null || titles.HonorificAt(reading, person.First) is not null) return null;
        while (reading.InSentence(at, name) && reading.Tokens[at].Key is "the" or "a" or "an" or "who" or "is" or "was") at++;
        return reading.InSentence(at, name) && map.At(at) is { } phrase && phrase.First == at && !LeadsTo(reading, names, phrase.Last + 1) ? phrase : null;
    }

    /// <summary>True where a title is that of the next name, forms of address between them aside.</summary>
    private bool LeadsTo(DocumentReading reading, HashSet<int> names, int token)
    {
        var at = token;
        while (at < reading.Tokens.Count && !names.Contains(at) && titles.HonorificAt(reading, at) is { } honorific) at = honorific.Last + 1;
        return names.Contains(at) && reading.InSentence(at, token - 1);
    }
}
