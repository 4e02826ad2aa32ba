using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What a relation's trigger stands for, and where its ends stand around it.</summary>
internal sealed record RelationMeaning(RelationType Type, IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>Reads a table of <c>lexicon/relations</c>.</summary>
    /// <exception cref="InvalidDataException">An unknown relation or class.</exception>
    public static IEnumerable<TriggerRow<RelationMeaning>> Read(string path)
    {
        foreach (var row in LexiconTable.Read(path, 5))
        {
            if (!Enum.TryParse<RelationType>(row[0].Replace("_", "", StringComparison.Ordinal), true, out var type)) throw new InvalidDataException($"{path}: '{row[0]}' is no relation.");
            if (!Enum.TryParse<TriggerClass>(row[1], true, out var @class)) throw new InvalidDataException($"{path}: '{row[1]}' is no class.");
            var meaning = new RelationMeaning(type, row[2].Split(' '), row[3].Split(' '));
            foreach (var words in LexiconTable.List(row[4])) yield return new(meaning, @class, words);
        }
    }
}
