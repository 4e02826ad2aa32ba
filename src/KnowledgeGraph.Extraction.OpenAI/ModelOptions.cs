namespace KnowledgeGraph.Extraction.OpenAI;

/// <summary>Which model to ask, where, and how far to go.</summary>
public sealed record ModelOptions
{
    /// <summary>The address of OpenAI's own service.</summary>
    public static readonly Uri DefaultUrl = new("https://api.openai.com/v1");

    /// <summary>The model's name as the endpoint knows it.</summary>
    public required string Model { get; init; }

    /// <summary>The endpoint, up to and with its version: <c>/chat/completions</c> is added.</summary>
    public Uri Url { get; init; } = DefaultUrl;

    /// <summary>Null for an endpoint that asks for none. Kept out of messages, evidence and files.</summary>
    public string? Key { get; init; }

    public ModelLimits Limits { get; init; } = new();

    /// <summary>Where answers are kept, so that the same text is not paid for twice; null: nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Model} at {Url}";
}
