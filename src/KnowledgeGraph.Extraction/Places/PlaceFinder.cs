using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Organizations;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Places;

/// <summary>
/// Finds places that the seed lacks in Latin script: after a preposition of place, beside a noun such as province or town, before a known state or region
/// (<c>Tikrit, Iraq</c>), and in the dateline.
/// </summary>
internal sealed class PlaceFinder(WordClasses words, HeadNouns heads, NameTables names, OrganizationIds ids)
{
    private const int MostWords = 3;

    public IEnumerable<Candidate> Find(DocumentReading reading, MentionMap mentions, TitleMap titles)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Language != Language.En) continue;
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                var last = End(reading, sentence, mentions, titles, i);
                if (last < i) continue;
                if (Rule(reading, sentence, mentions, i, last) is { } rule)
                    yield return new(i, last, reading.Tokens[i].Start, "", rule) { Kind = EntityKind.Place, Form = MentionForm.Name, ProposedId = ids.OfPlace(reading, i, last) };
                i = last;
            }
        }
    }

    private int End(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int first)
    {
        var last = first - 1;
        while (last < sentence.Last && last - first + 1 <= MostWords)
        {
            var at = last + 1;
            if (IsPlaceWord(reading, mentions, titles, at)) last = at;
            else if (at < sentence.Last && reading.Is(at, WordShape.Latin) && reading.Tokens[at].Key is "al" or "el" or "de" or "la" or "as" or "ar" && IsPlaceWord(reading, mentions, titles, at + 1)) last = at + 1;
            else break;
        }

        return last - first + 1 > MostWords ? first - 1 : last;
    }

    private bool IsPlaceWord(DocumentReading reading, MentionMap mentions, TitleMap titles, int token)
    {
        if (!reading.Is(token, WordShape.Capital) || reading.Is(token, WordShape.Initial) || mentions.At(token) is not null || titles.At(token) is not null) return false;
        var key = reading.Tokens[token].Key;
        return words.Of(key) is WordClass.None or WordClass.Particle && (heads.Of(key) is null or { Kind: EntityKind.Place });
    }

    private string? Rule(DocumentReading reading, ReadSentence sentence, MentionMap mentions, int first, int last)
    {
        var after = last + 1;
        if (reading.InSentence(after, first) && !reading.Is(after, WordShape.Capital) && heads.Of(reading.Tokens[after].Key) is { Kind: EntityKind.Place, Concept: "province" or "governorate" or "district" or "city" or "county" or "valley" or "town" or "village" or "river" or "airport" or "port" or "region" or "island" or "peninsula" or "mountains" or "strait" })
            return "noun of place after";
        if (reading.InSentence(after + 1, first) && reading.Tokens[after].Text == "," && mentions.At(after + 1) is { Kind: EntityKind.State or EntityKind.Place, Form: MentionForm.Name } && (first == sentence.First || !IsList(reading, mentions, first)))
            return "before a state or region";
        if (first == sentence.First && reading.InSentence(after, first) && reading.Is(first, WordShape.AllCaps) && sentence.Casing != Casing.Capitals
            && reading.Tokens[after].Text is "(" or "-" or "--" or "\u2013" or "\u2014" or ",") return "dateline";
        if (first == sentence.First || reading.Is(first, WordShape.AllCaps)) return null;
        var before = reading.Tokens[first - 1].Key;
        if (before == "of" && first - 2 >= sentence.First && heads.Of(reading.Tokens[first - 2].Key) is { Kind: EntityKind.Place, Concept: "city" or "town" or "village" or "province" or "district" or "port" or "governorate" or "island" or "region" or "valley" })
            return "noun of place before";
        if (sentence.Casing == Casing.Title || names.IsGiven(reading.Tokens[first].Key)) return null;
        return before is "in" or "near" or "outside" or "around" && !(reading.InSentence(after, first) && (reading.Is(after, WordShape.Possessive) || reading.Tokens[after].Text is "'" or "\u2019")) ? "preposition of place" : null;
    }

    private static bool IsList(DocumentReading reading, MentionMap mentions, int first) => reading.InSentence(first - 1, first) && reading.Tokens[first - 1].Text == "," && mentions.At(first - 2) is not null;
}
