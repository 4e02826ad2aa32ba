using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads the trigger tables of <c>lexicon/events</c>.</summary>
internal static class EventTriggerTable
{
    /// <summary>The triggers of one file; those of the type «-» mean nothing and only keep their words from being read as others.</summary>
    /// <exception cref="InvalidDataException">An unknown type, mode, context, class or frame.</exception>
    public static IEnumerable<TriggerRow<EventMeaning>> Read(string path, IReadOnlyDictionary<string, Frame> frames)
    {
        foreach (var row in LexiconTable.Read(path, 6))
        {
            if (!Enum.TryParse<TriggerClass>(row[3], true, out var @class)) throw new InvalidDataException($"{path}: '{row[3]}' is no class.");
            if (row[0] == "-")
            {
                foreach (var words in LexiconTable.List(row[5])) yield return new(new(default, null, [], frames[row[4]], true), @class, words);
                continue;
            }

            if (!Enum.TryParse<EventType>(row[0], true, out var type)) throw new InvalidDataException($"{path}: '{row[0]}' is no PLOVER type.");
            var mode = row[1] == "-" ? null : row[1];
            if (!EventModes.Allows(type, mode)) throw new InvalidDataException($"{path}: {row[0]} has no mode '{mode}'.");
            if (!frames.TryGetValue(row[4], out var frame)) throw new InvalidDataException($"{path}: there is no frame '{row[4]}'.");
            IReadOnlyList<string> contexts = row[2] == "-" ? [] : row[2].Split(' ');
            if (contexts.FirstOrDefault(c => !EventContexts.Contains(c)) is { } unknown) throw new InvalidDataException($"{path}: '{unknown}' is no context.");
            var meaning = new EventMeaning(type, mode, contexts, frame);
            foreach (var words in LexiconTable.List(row[5])) yield return new(meaning, @class, words);
        }
    }
}
