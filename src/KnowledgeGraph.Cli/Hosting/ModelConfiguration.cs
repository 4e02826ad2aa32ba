using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Extraction.OpenAI;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>
/// The file of <c>--model-config</c>. What the command line says goes before the environment, and that before the file. The key has no option: command lines
/// are seen by others.
/// </summary>
internal sealed record ModelConfiguration
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public string? Model { get; init; }

    public string? Url { get; init; }

    public string? Key { get; init; }

    public int? ChunkLength { get; init; }

    public int? AnswerTokens { get; init; }

    public int? TokensPerDocument { get; init; }

    public long? Tokens { get; init; }

    public int? Requests { get; init; }

    public decimal? Cost { get; init; }

    public decimal? InputPrice { get; init; }

    public decimal? OutputPrice { get; init; }

    public double? RequestSeconds { get; init; }

    public double? Seconds { get; init; }

    public int? Attempts { get; init; }

    public int? AtOnce { get; init; }

    /// <summary>Command line, environment and file together.</summary>
    /// <param name="environment">Gives a variable's value.</param>
    /// <param name="cacheFolder">Where answers are kept; null: nowhere.</param>
    /// <exception cref="UsageException">Something needed is missing, or cannot be meant.</exception>
    public static ModelOptions Of(ParseResult parsed, Func<string, string?> environment, string? cacheFolder)
    {
        var file = Read(Given(parsed.GetValue(ExtractorOptions.Configuration), environment("KG_MODEL_CONFIG")));
        var model = Given(parsed.GetValue(ExtractorOptions.Model), environment("KG_MODEL"), file.Model)
            ?? throw new UsageException("A language model is to read, and none is named: give --model or $KG_MODEL.");
        var url = UrlOf(Given(parsed.GetValue(ExtractorOptions.Url), environment("KG_MODEL_URL"), file.Url));
        // OpenAI's own key goes to OpenAI alone.
        var isOwn = url.Host == ModelOptions.DefaultUrl.Host;
        var key = Given(environment("KG_MODEL_KEY"), isOwn ? environment("OPENAI_API_KEY") : null, file.Key);
        if (isOwn && key is null) throw new UsageException($"The endpoint {url} needs a key: set $KG_MODEL_KEY, or write it into the file of --model-config.");
        if (key is not null && url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback) throw new UsageException($"The key would go to {url} unencrypted; give an https address.");
        return new() { Model = model, Url = url, Key = key, CacheFolder = cacheFolder, Limits = file.Limits(parsed) };
    }

    private ModelLimits Limits(ParseResult parsed)
    {
        var limits = new ModelLimits();
        limits = limits with
        {
            ChunkLength = Positive(ChunkLength, "chunkLength") ?? limits.ChunkLength,
            AnswerTokens = Positive(AnswerTokens, "answerTokens") ?? limits.AnswerTokens,
            TokensPerDocument = Positive(TokensPerDocument, "tokensPerDocument") ?? limits.TokensPerDocument,
            Tokens = Positive(parsed.GetValue(ExtractorOptions.MaximumTokens), "--max-tokens") ?? Positive(Tokens, "tokens") ?? limits.Tokens,
            Requests = Positive(parsed.GetValue(ExtractorOptions.MaximumRequests), "--max-requests") ?? Positive(Requests, "requests") ?? limits.Requests,
            Cost = Positive(parsed.GetValue(ExtractorOptions.MaximumCost), "--max-cost") ?? Positive(Cost, "cost"),
            InputPrice = Positive(InputPrice, "inputPrice") ?? 0,
            OutputPrice = Positive(OutputPrice, "outputPrice") ?? 0,
            RequestTime = Positive(RequestSeconds, "requestSeconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : limits.RequestTime,
            Time = Positive(Seconds, "seconds") is { } all ? TimeSpan.FromSeconds(all) : null,
            Attempts = Positive(Attempts, "attempts") ?? limits.Attempts,
            AtOnce = Positive(AtOnce, "atOnce") ?? limits.AtOnce,
        };
        if (limits.Cost is not null && limits.InputPrice + limits.OutputPrice == 0)
            throw new UsageException("A cost limit needs prices: write inputPrice and outputPrice, for a million tokens, into the file of --model-config.");
        return limits;
    }

    private static T? Positive<T>(T? value, string name)
        where T : struct, IComparable<T> =>
        value is not { } given || given.CompareTo(default) > 0 ? value : throw new UsageException($"{name} must be above 0.");

    private static string? Given(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            if (!string.IsNullOrWhiteSpace(value))
                return value;
        return null;
    }

    private static Uri UrlOf(string? url)
    {
        if (url is null) return ModelOptions.DefaultUrl;
        return Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : throw new UsageException($"'{url}' is not an http address.");
    }

    private static ModelConfiguration Read(string? path)
    {
        if (path is null) return new();
        try
        {
            return JsonSerializer.Deserialize<ModelConfiguration>(File.ReadAllText(path), Options) ?? new();
        }
        catch (JsonException e)
        {
            // The message of the reader can repeat what stands in the file, a key among it.
            throw new UsageException($"{path}: line {e.LineNumber + 1}: not a configuration of a model{(e.Path is { Length: > 2 } member ? $" (at {member[2..]})" : "")}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read.");
        }
    }
}
