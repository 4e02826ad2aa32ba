using System.Globalization;

namespace KnowledgeGraph.Extraction.OpenAI;

/// <summary>What a model was asked so far, and what of its answers was kept.</summary>
/// <param name="Requests">Requests sent, repeated ones too.</param>
/// <param name="Remembered">Answers that needed no request because they were kept from before.</param>
/// <param name="Cost">By the prices of <see cref="ModelLimits"/>.</param>
/// <param name="Kept">Statements of relations and events.</param>
/// <param name="Dropped">How many parts of answers were left out, by reason, ordinal.</param>
public sealed record ModelUsage(
    int Requests, int Remembered, long InputTokens, long OutputTokens, decimal Cost, int Kept, IReadOnlyDictionary<string, int> Dropped)
{
    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Requests} requests, {InputTokens + OutputTokens} tokens");
        if (Cost > 0) text += string.Create(CultureInfo.InvariantCulture, $", cost {Cost:0.####}");
        if (Remembered > 0) text += string.Create(CultureInfo.InvariantCulture, $", {Remembered} answers kept from before");
        text += string.Create(CultureInfo.InvariantCulture, $"; {Kept} statements kept, {Dropped.Values.Sum()} parts dropped");
        return Dropped.Count == 0 ? text + "." : $"{text}: {string.Join(", ", Dropped.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {d.Value}")))}.";
    }
}
