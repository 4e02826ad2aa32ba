using System.Text.Json;
using KnowledgeGraph.Extraction.OpenAI.Chunks;

namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>The model's answer to one chunk, as it gave it: nothing in it is checked.</summary>
internal sealed record Answer(IReadOnlyList<AnswerEntity?>? Entities, IReadOnlyList<AnswerRelation?>? Relations, IReadOnlyList<AnswerEvent?>? Events)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    /// <summary>Null for what is not JSON of this form. A model that puts its JSON in a Markdown fence is understood.</summary>
    public static Answer? TryRead(string text)
    {
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (first < 0 || last < first) return null;
        try
        {
            return JsonSerializer.Deserialize<Answer>(text.AsSpan(first, last - first + 1), Options) is { Entities: not null } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Ref">What the answer calls it by.</param>
/// <param name="Names">As they stand in the text.</param>
internal sealed record AnswerEntity(string? Ref, string? Kind, IReadOnlyList<string?>? Names);

/// <param name="From">A reference to an entity of the same answer; so is <paramref name="To"/>.</param>
internal sealed record AnswerRelation(string? Type, string? From, string? To, string? Title, string? Time, string? Quote);

/// <param name="Place">A reference, as <paramref name="Actors"/> and <paramref name="Recipients"/> are.</param>
internal sealed record AnswerEvent(
    string? Type, string? Mode, IReadOnlyList<string?>? Contexts, string? Date, string? Place, IReadOnlyList<string?>? Actors, IReadOnlyList<string?>? Recipients,
    string? Trigger, string? Quote);

/// <summary>A chunk and what the model read in it.</summary>
internal sealed record ReadChunk(Chunk Chunk, Answer Answer);
