using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>Finds personal names in both scripts.</summary>
internal sealed class PersonNameFinder(Knowledge knowledge)
{
    private readonly EnglishPersonFinder _english = new(knowledge.Words, knowledge.NameWords, knowledge.PersonNames, knowledge.Titles, knowledge.Heads);
    private readonly ArabicPersonFinder _arabic = new(knowledge.Words, knowledge.NameWords, knowledge.PersonNames, knowledge.Titles, knowledge.Heads, knowledge.Foreign);

    public IEnumerable<Candidate> Find(DocumentReading reading, MentionMap mentions, TitleMap titles)
    {
        foreach (var sentence in reading.Sentences)
        {
            foreach (var name in sentence.Language == Language.Ar ? _arabic.Find(reading, sentence, mentions, titles) : _english.Find(reading, sentence, mentions, titles))
            {
                var tokens = reading.Tokens.Skip(name.First).Take(name.Last - name.First + 1);
                var parsed = knowledge.NameParser.Parse(tokens, name.FirstKey);
                if (parsed.Parts.Count == 0) continue;
                yield return new(name.First, name.Last, name.Start, name.Proclitics, name.Rule)
                {
                    Kind = EntityKind.Person,
                    Form = parsed.Parts.Count > 1 ? MentionForm.Name : MentionForm.Short,
                    Name = parsed,
                };
            }
        }
    }
}
