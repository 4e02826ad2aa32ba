using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Reads the clauses of a sentence in its language, once for all who ask. One for each set of words; not for several threads over one sentence.</summary>
internal sealed class ClauseReader(EnglishWords english, ArabicWords arabic)
{
    public ClauseView Read(SentenceAnalysis sentence) =>
        sentence.Clauses ??= sentence.Language == Language.Ar ? ArabicClauses.Read(sentence, arabic) : EnglishClauses.Read(sentence, english);
}
