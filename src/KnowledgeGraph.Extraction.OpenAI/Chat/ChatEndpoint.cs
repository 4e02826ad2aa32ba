using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.OpenAI.Limits;
using KnowledgeGraph.Extraction.OpenAI.Prompts;
using KnowledgeGraph.Model.Extraction;
using OpenAI;
using OpenAI.Chat;

namespace KnowledgeGraph.Extraction.OpenAI.Chat;

/// <summary>Sends requests to the endpoint within the limits, again where they fail for a passing reason. Thread-safe.</summary>
internal sealed class ChatEndpoint
{
    private const int BytesOfToken = 3;
    private readonly ModelOptions _options;
    private readonly Prompt _prompt;
    private readonly RunBudget _budget;
    private readonly TimeProvider _time;
    private readonly ChatClient _client;

    public ChatEndpoint(ModelOptions options, Prompt prompt, RunBudget budget, TimeProvider time)
    {
        _options = options;
        _prompt = prompt;
        _budget = budget;
        _time = time;
        var client = new OpenAIClientOptions
        {
            Endpoint = options.Url,
            NetworkTimeout = Timeout.InfiniteTimeSpan, // The whole request has a time limit of its own.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        _client = new(options.Model, new ApiKeyCredential(string.IsNullOrEmpty(options.Key) ? "none" : options.Key), client);
    }

    /// <summary>The tokens that a request may take, answer aside: more than it will, for English and Arabic alike.</summary>
    public int Estimate(string message) => (Encoding.UTF8.GetByteCount(_prompt.Text) + AnswerSchema.Json.ToMemory().Length + Encoding.UTF8.GetByteCount(message)) / BytesOfToken;

    /// <exception cref="ExtractionException">No answer, or a limit is reached.</exception>
    public async Task<ChatReply> AskAsync(string message, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (reply, fault) = await TryAsync(message, cancellation);
            if (reply is not null) return reply;
            if (!fault!.IsTransient || attempt >= _options.Limits.Attempts || fault.RetryAfter > _options.Limits.LongestWait) throw fault.Error;
            await Task.Delay(RetryDelay.Of(attempt, fault.RetryAfter), _time, cancellation);
        }
    }

    private async Task<(ChatReply? Reply, ChatFault? Fault)> TryAsync(string message, CancellationToken cancellation)
    {
        using var reservation = _budget.Reserve(Estimate(message));
        using var limit = new CancellationTokenSource(_options.Limits.RequestTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var completion = (await _client.CompleteChatAsync([new SystemChatMessage(_prompt.Text), new UserChatMessage(message)], Options(), either.Token)).Value;
            reservation.Settle(completion.Usage?.InputTokenCount, completion.Usage?.OutputTokenCount);
            return Read(completion);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            reservation.Settle(null, null); // The endpoint may have worked, and be paid, all the same.
            return (null, new(new("model-timeout", $"The model did not answer within {_options.Limits.RequestTime.TotalSeconds:0.#} s."), IsTransient: true));
        }
        catch (ClientResultException e)
        {
            return (null, ChatFault.Of(e, _options, _time.GetUtcNow()));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            reservation.Settle(null, null);
            return (null, new(new("model-answer", $"The endpoint {_options.Url} does not answer as chat endpoints do.", inner: e), IsTransient: false));
        }
    }

    private static (ChatReply? Reply, ChatFault? Fault) Read(ChatCompletion completion)
    {
        var text = string.Concat(completion.Content.Select(part => part.Text));
        if (!string.IsNullOrEmpty(completion.Refusal) || completion.FinishReason == ChatFinishReason.ContentFilter)
            return (null, new(new("model-refused", "The model refuses to read the text."), IsTransient: false));
        return (new(text, completion.FinishReason == ChatFinishReason.Length), null);
    }

    private ChatCompletionOptions Options() => new()
    {
        MaxOutputTokenCount = _options.Limits.AnswerTokens,
        Temperature = 0,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(AnswerSchema.Name, AnswerSchema.Json, jsonSchemaIsStrict: true),
    };
}
