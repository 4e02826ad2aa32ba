using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using KnowledgeGraph.Model.Extraction;

namespace KnowledgeGraph.Extraction.OpenAI.Chat;

/// <summary>Why one request brought no answer.</summary>
/// <param name="IsTransient">True where the same request may fare better later.</param>
/// <param name="RetryAfter">How long the endpoint asks to wait; null where it does not say.</param>
internal sealed record ChatFault(ExtractionException Error, bool IsTransient, TimeSpan? RetryAfter = null)
{
    /// <summary>Translates what the client throws. Its message can carry the endpoint's words, but none of the request.</summary>
    public static ChatFault Of(ClientResultException error, ModelOptions options, DateTimeOffset now)
    {
        var response = error.GetRawResponse();
        return error.Status switch
        {
            0 => new(new("model-unreachable", $"The model's endpoint {options.Url} cannot be reached.", stopsRun: true, error), IsTransient: true),
            401 or 403 => new(new("model-denied", $"The model's endpoint {options.Url} refuses the key ({error.Status}).", stopsRun: true, error), IsTransient: false),
            404 => new(new("model-denied", $"The endpoint {options.Url} knows no model {options.Model} (404).", stopsRun: true, error), IsTransient: false),
            429 when HasCode(response, "insufficient_quota") =>
                new(new("model-limit", $"The account at {options.Url} has no quota left (429).", stopsRun: true, error), IsTransient: false),
            408 or 409 or 429 or >= 500 => new(
                new("model-unreachable", $"The model's endpoint {options.Url} does not answer requests now ({error.Status}).", stopsRun: true, error), IsTransient: true, Wait(response, now)),
            _ => new(new("model-answer", $"The model's endpoint {options.Url} takes no such request ({error.Status}).", inner: error), IsTransient: false),
        };
    }

    private static bool HasCode(PipelineResponse? response, string code) =>
        response is not null && response.Content.ToString().Contains($"\"{code}\"", StringComparison.Ordinal);

    /// <summary>RFC 9110, 10.2.3: seconds, or a date.</summary>
    private static TimeSpan? Wait(PipelineResponse? response, DateTimeOffset now)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > now ? date - now : null;
    }
}
