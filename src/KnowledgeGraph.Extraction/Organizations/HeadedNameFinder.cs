using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Organizations;

/// <summary>Finds names by the noun that heads them, in both scripts.</summary>
internal sealed class HeadedNameFinder
{
    private readonly EnglishNameFinder _english;
    private readonly ArabicNameFinder _arabic;

    public HeadedNameFinder(Knowledge knowledge)
    {
        var ids = new OrganizationIds(knowledge.Heads, knowledge.NameWords, knowledge.NameParser);
        _english = new(knowledge.Words, knowledge.Heads, ids);
        _arabic = new(knowledge.Words, knowledge.Heads, knowledge.NameWords, knowledge.PersonNames, knowledge.Foreign, ids);
    }

    public IEnumerable<Candidate> Find(DocumentReading reading, MentionMap mentions, TitleMap titles)
    {
        foreach (var sentence in reading.Sentences)
            foreach (var candidate in sentence.Language == Language.Ar ? _arabic.Find(reading, sentence, mentions, titles) : _english.Find(reading, sentence, mentions, titles))
                yield return candidate;
    }
}
