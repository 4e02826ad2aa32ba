using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells reports of sport, where one side «attacks» and «beats» another and nothing of this kind happens. Not so reports of crime among sportsmen. The words are the classes <c>sport</c> and <c>law</c> of <c>lexicon/events/words-*.tsv</c>.</summary>
internal sealed class SportReports(ClauseWords english, ClauseWords arabic)
{
    private const string Sport = "sport";
    private const string Law = "law";
    private const int DistinctWords = 4;
    private const int LawWords = 2;
    private const int Share = 50;

    public bool Is(DocumentAnalysis analysis)
    {
        var (words, all) = (0, 0);
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        var law = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in analysis.Sentences)
            foreach (var token in sentence.Tokens)
            {
                if (token.Kind != TokenKind.Word) continue;
                all++;
                if (WordOf(sentence.Language, Law, token.Key) is { } crime) law.Add(crime);
                if (WordOf(sentence.Language, Sport, token.Key) is not { } word) continue;
                words++;
                distinct.Add(word);
            }

        return law.Count < LawWords && distinct.Count >= DistinctWords && words * Share >= all;
    }

    private string? WordOf(Language language, string name, string key)
    {
        if (language == Language.En) return english.Is(name, key) ? key : null;
        foreach (var stem in ArabicStems.Nouns(key))
            if (arabic.Is(name, stem.Stem))
                return stem.Stem;
        return null;
    }
}
