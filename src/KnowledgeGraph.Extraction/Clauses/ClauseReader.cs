using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Reads the clauses of a sentence in its language. Thread-safe.</summary>
internal sealed class ClauseReader(EnglishWords english, ArabicWords arabic)
{
    public ClauseView Read(SentenceAnalysis sentence) =>
        sentence.Language == Language.Ar ? ArabicClauses.Read(sentence, arabic) : EnglishClauses.Read(sentence, english);
}
