using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>From a model's answers to a graph that the text bears out.</summary>
internal sealed class AnswerCheck(Document document, string extractor, NameResolver resolver, DropCount dropped)
{
    private const int LongestName = 200;

    public DocumentGraph Graph(IReadOnlyList<ReadChunk> answers)
    {
        var given = new List<GivenName>();
        var entities = answers.Select(a => Entities(a, given)).ToList();
        var names = resolver.Resolve(document, given, extractor);
        var check = new StatementCheck(document, extractor, resolver, names, dropped);
        var statements = new List<Statement>(names.Names);
        for (var i = 0; i < answers.Count; i++)
        {
            var references = Resolved(entities[i], given, names);
            statements.AddRange(check.Relations(answers[i], references));
            statements.AddRange(check.Events(answers[i], references));
        }

        var ids = names.Mentions.Select(m => m.EntityId).Concat(statements.SelectMany(s => s.EntityIds)).Distinct(StringComparer.Ordinal);
        return new(document, [.. ids.Select(id => new EntityDraft(id, EntityKinds.OfId(id)!.Value, null, []))], names.Mentions, [.. statements.DistinctBy(s => s.Id, StringComparer.Ordinal)]);
    }

    /// <summary>For each reference the indexes of its names among all that are given to the resolution.</summary>
    private Dictionary<string, List<int>> Entities(ReadChunk read, List<GivenName> given)
    {
        var references = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var entity in read.Answer.Entities ?? [])
        {
            if (EnumSpelling.Read<EntityKind>(entity?.Kind) is not { } kind || kind == EntityKind.Event || string.IsNullOrEmpty(entity?.Ref))
            {
                dropped.Add(DropCount.Kind);
                continue;
            }

            if (!references.TryGetValue(entity.Ref, out var indexes)) references[entity.Ref] = indexes = [];
            foreach (var name in entity.Names ?? [])
            {
                if (name is null or { Length: > LongestName } || QuoteFinder.Find(document.Text, read.Chunk.Start, read.Chunk.End, name) is not var (start, end))
                {
                    dropped.Add(DropCount.Name);
                    continue;
                }

                indexes.Add(given.Count);
                given.Add(new(document.Text[start..end], kind));
            }
        }

        return references;
    }

    /// <summary>The longest name that means something decides.</summary>
    private Dictionary<string, string> Resolved(Dictionary<string, List<int>> references, List<GivenName> given, ResolvedNames names)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (reference, indexes) in references)
        {
            if (indexes.Where(i => names.EntityIds[i] is not null).OrderByDescending(i => given[i].Text.Length).Select(i => names.EntityIds[i]).FirstOrDefault() is { } id) ids[reference] = id;
            else if (indexes.Count > 0) dropped.Add(DropCount.Unresolved);
        }

        return ids;
    }
}
