using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>Makes statements of what a model says and the text bears out; counts what it leaves out, and why.</summary>
internal sealed class StatementCheck(Document document, string extractor, NameResolver resolver, ResolvedNames names, DropCount dropped)
{
    private const string Rule = "model";
    private const int LongestName = 240;

    /// <summary>Below what the rules give; less where the sentence names not every participant itself.</summary>
    private const double Confidence = 0.55;
    private const double RemoteConfidence = 0.45;

    private readonly ToldDates _dates = new(document, names);

    public IEnumerable<RelationStatement> Relations(ReadChunk read, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var said in read.Answer.Relations ?? [])
        {
            if (EnumSpelling.Read<RelationType>(said?.Type) is not { } type) dropped.Add(DropCount.Type);
            else if (!ids.TryGetValue(said!.From ?? "", out var from) || !ids.TryGetValue(said.To ?? "", out var to)) dropped.Add(DropCount.Reference);
            else if (!RelationRules.Allows(type, from, to)) dropped.Add(DropCount.Ends);
            else if (Evidence(read, said.Quote, null, [from, to]) is { } evidence && Relation(read, said, type, from, to, evidence) is { } relation) yield return relation;
        }
    }

    public IEnumerable<EventStatement> Events(ReadChunk read, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var said in read.Answer.Events ?? [])
        {
            if (EnumSpelling.Read<EventType>(said?.Type) is not { } type)
            {
                dropped.Add(DropCount.Type);
                continue;
            }

            var (actors, recipients) = (Parties(said!.Actors, ids), Parties(said.Recipients, ids));
            if (actors.Count + recipients.Count == 0) dropped.Add(DropCount.NoParty);
            else if (Evidence(read, said.Quote, said.Trigger, [.. actors, .. recipients]) is { } evidence) yield return Event(said, type, actors, recipients, ids, evidence);
        }
    }

    private RelationStatement? Relation(ReadChunk read, AnswerRelation said, RelationType type, string from, string to, Evidence evidence)
    {
        LocalizedText? title = null;
        string? office = null;
        if (type == RelationType.HoldsPosition)
        {
            if (QuoteFinder.Find(document.Text, read.Chunk.Start, read.Chunk.End, said.Title) is not var (start, end))
            {
                dropped.Add(DropCount.Title);
                return null;
            }

            var words = OneLine(document.Text[start..end]);
            title = LocalizedText.Of(evidence.Language, words);
            office = resolver.OfficeOf(words);
        }

        var time = Date(said.Time);
        var id = StableId.Of("st:", document.Id, extractor, "relation", type.ToString(), from, to, office, title?.In(evidence.Language), time?.Text, $"{evidence.Start}");
        return new(id, evidence, type, from, to, office, title, time);
    }

    private EventStatement Event(AnswerEvent said, EventType type, List<string> actors, List<string> recipients, IReadOnlyDictionary<string, string> ids, Evidence evidence)
    {
        var mode = said.Mode;
        if (!EventModes.Allows(type, mode))
        {
            dropped.Add(DropCount.Mode);
            mode = null;
        }

        var contexts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var context in said.Contexts ?? [])
        {
            if (context is not null && EventContexts.Contains(context)) contexts.Add(context);
            else dropped.Add(DropCount.Context);
        }

        var (date, place) = (Date(said.Date), Place(said.Place, ids));
        var id = StableId.Of(
            "st:", document.Id, extractor, "event", type.ToString(), mode, $"{evidence.Start}-{evidence.End}", evidence.Trigger, date?.Text, place, string.Join(' ', actors), string.Join(' ', recipients));
        return new(id, evidence, null, LocalizedText.Of(evidence.Language, NameOf(evidence)), type, mode, [.. contexts], date, place, actors, recipients);
    }

    /// <summary>The sentences around the quote; null, and counted, where the text does not have it.</summary>
    private Evidence? Evidence(ReadChunk read, string? quote, string? trigger, IReadOnlyList<string> parties)
    {
        if (QuoteFinder.Find(document.Text, read.Chunk.Start, read.Chunk.End, quote) is not var (start, end))
        {
            dropped.Add(DropCount.Quote);
            return null;
        }

        var around = names.Sentences.Where(s => s.Start < end && start < s.End).ToList();
        if (around.Count is 0 or > 2)
        {
            dropped.Add(around.Count == 0 ? DropCount.Quote : DropCount.LongQuote);
            return null;
        }

        var (first, last) = (Math.Min(start, around[0].Start), Math.Max(end, around[^1].End));
        var words = QuoteFinder.Find(document.Text, start, end, trigger) is var (from, to) ? document.Text[from..to] : document.Text[start..end];
        var here = names.Mentions.Where(m => m.Start >= first && m.End <= last).Select(m => m.EntityId).ToHashSet(StringComparer.Ordinal);
        return new(document.Id, first, last, around[0].Language, extractor, Rule, words, parties.All(here.Contains) ? Confidence : RemoteConfidence);
    }

    private List<string> Parties(IReadOnlyList<string?>? references, IReadOnlyDictionary<string, string> ids)
    {
        var parties = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reference in references ?? [])
        {
            if (ids.TryGetValue(reference ?? "", out var id)) parties.Add(id);
            else dropped.Add(DropCount.Reference);
        }

        return [.. parties];
    }

    private string? Place(string? reference, IReadOnlyDictionary<string, string> ids)
    {
        if (reference is null) return null;
        if (ids.TryGetValue(reference, out var id) && EntityKinds.OfId(id) is EntityKind.Place or EntityKind.State) return id;
        dropped.Add(id is null ? DropCount.Reference : DropCount.Place);
        return null;
    }

    private Edtf? Date(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var date = Edtf.TryParse(text);
        if (date is not null && _dates.Tell(date)) return date;
        dropped.Add(date is null ? DropCount.Date : DropCount.UntoldDate);
        return null;
    }

    /// <summary>The event in the document's words: its sentence, or where that is long the words that tell it.</summary>
    private string NameOf(Evidence evidence)
    {
        var sentence = OneLine(document.Text[evidence.Start..evidence.End]);
        if (sentence.Length <= LongestName) return sentence;
        var words = OneLine(evidence.Trigger!);
        return "\u2026 " + (words.Length <= LongestName ? words : words[..LongestName].TrimEnd()) + " \u2026";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
