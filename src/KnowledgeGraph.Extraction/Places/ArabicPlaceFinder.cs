using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Organizations;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Morphology;

namespace KnowledgeGraph.Extraction.Places;

/// <summary>Finds places that the seed lacks in Arabic script: words that spell a foreign name after <c>in</c> or <c>to</c>, as a word or attached.</summary>
internal sealed class ArabicPlaceFinder(WordClasses words, HeadNouns heads, NameWords nameWords, NameTables names, ForeignWords foreign, OrganizationIds ids)
{
    private const int MostWords = 3;

    public IEnumerable<Candidate> Find(DocumentReading reading, MentionMap mentions, TitleMap titles)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Language != Language.Ar) continue;
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (!reading.Is(i, WordShape.Arabic) || mentions.At(i) is not null || titles.At(i) is not null || StartAt(reading, i) is not { } start) continue;
                var last = i;
                while (last < sentence.Last && last - i + 1 < MostWords && reading.Is(last + 1, WordShape.Arabic) && mentions.At(last + 1) is null && titles.At(last + 1) is null
                    && Score(reading, last + 1, reading.Tokens[last + 1].Key) >= ForeignWords.Possible) last++;
                yield return new(i, last, reading.Tokens[i].Start + start.Units, start.Proclitics, "preposition of place") { Kind = EntityKind.Place, Form = MentionForm.Name, ProposedId = ids.OfPlace(reading, i, last, start.Rest) };
                i = last;
            }
        }
    }

    /// <summary>The reading of a word that spells a foreign name after a preposition of place; null where it is none.</summary>
    private ArabicSplit? StartAt(DocumentReading reading, int token)
    {
        var whole = reading.Splits(token)[0];
        if (reading.InSentence(token - 1, token) && IsPlacePreposition(reading, token - 1)) return IsPlace(reading, token, whole.Rest, ForeignWords.Likely / 2) ? whole : null;
        foreach (var split in reading.Splits(token))
            if (split.Proclitics is [.., ArabicLetters.Beh] && IsPlace(reading, token, split.Rest, ForeignWords.Likely) && foreign.Score(whole.Rest) < foreign.Score(split.Rest))
                return split;
        return null;
    }

    private bool IsPlacePreposition(DocumentReading reading, int token)
    {
        foreach (var split in reading.Splits(token))
            if (words.Is(split.Rest, WordClass.Placing))
                return true;
        return false;
    }

    private bool IsPlace(DocumentReading reading, int token, string key, double bar) => !names.IsGiven(key) && Score(reading, token, key) >= bar;

    private double Score(DocumentReading reading, int token, string key) =>
        words.Of(key) == WordClass.None && !heads.IsHead(key) && nameWords.Standing(key) is null && !reading.HasArticle(token, key) && reading.Tokens[token].Text[^1] != ArabicLetters.TehMarbuta
            ? foreign.Score(key) : double.NegativeInfinity;
}
