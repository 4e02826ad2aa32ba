using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.OpenAI.Answers;
using KnowledgeGraph.Extraction.OpenAI.Chat;
using KnowledgeGraph.Extraction.OpenAI.Chunks;
using KnowledgeGraph.Extraction.OpenAI.Limits;
using KnowledgeGraph.Extraction.OpenAI.Prompts;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.OpenAI;

/// <summary>
/// The extractor that asks a language model behind any OpenAI-compatible chat endpoint. Nothing is believed that the text does not bear out: each statement must
/// quote the text, names must stand in it, types, modes and dates must be such; the rest is dropped and counted. Thread-safe.
/// </summary>
public sealed class OpenAIExtractor : IExtractor, IDisposable
{
    private readonly ModelOptions _options;
    private readonly Prompt _prompt;
    private readonly NameResolver _names;
    private readonly RunBudget _budget;
    private readonly ChatEndpoint _endpoint;
    private readonly AnswerStore? _store;
    private readonly SemaphoreSlim _turns;
    private readonly DropCount _dropped = new();
    private int _kept;
    private int _remembered;

    private OpenAIExtractor(ModelOptions options, Prompt prompt, NameResolver names, TimeProvider time)
    {
        _options = options;
        _prompt = prompt;
        _names = names;
        _budget = new(options.Limits, time);
        _endpoint = new(options, prompt, _budget, time);
        _store = options.CacheFolder is { } folder ? new(folder) : null;
        _turns = new(options.Limits.AtOnce);
        Id = $"openai/{options.Model}/{prompt.Version}";
    }

    /// <summary><c>openai/</c>, the model and the version of the prompt.</summary>
    public string Id { get; }

    /// <summary>What was asked and kept so far.</summary>
    public ModelUsage Usage => _budget.Usage(_remembered, _kept, _dropped.Snapshot());

    /// <summary>Reads the prompt from a seed folder; asks nothing yet.</summary>
    /// <param name="names">Of the rules over the same seed.</param>
    /// <exception cref="FileNotFoundException">The seed has no prompt.</exception>
    public static OpenAIExtractor Load(ModelOptions options, string seedRoot, NameResolver names, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(seedRoot);
        ArgumentNullException.ThrowIfNull(names);
        return new(options, Prompt.Load(seedRoot), names, time ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="ExtractionException">The model cannot be asked, does not answer as it must, or a limit is reached.</exception>
    public async ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var chunks = DocumentChunks.Of(document.Text, _options.Limits.ChunkLength);
        var needed = chunks.Sum(c => (long)_endpoint.Estimate(ChunkMessage.Of(document, c)) + _options.Limits.AnswerTokens);
        if (needed > _options.Limits.TokensPerDocument)
            throw new ExtractionException("model-limit", $"The text may take {needed} tokens of the model, and {_options.Limits.TokensPerDocument} are the most for one document.");
        var answers = new List<ReadChunk>(chunks.Count);
        foreach (var chunk in chunks) answers.AddRange(await ReadAsync(document, chunk, cancellation));
        var graph = new AnswerCheck(document, Id, _names, _dropped).Graph(answers);
        Interlocked.Add(ref _kept, graph.Statements.Count(s => s is not NameStatement));
        return graph;
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Asks for a chunk; where the answer has no room, for its halves.</summary>
    private async Task<IReadOnlyList<ReadChunk>> ReadAsync(Document document, Chunk chunk, CancellationToken cancellation)
    {
        var message = ChunkMessage.Of(document, chunk);
        var key = AnswerStore.KeyOf(_options, _prompt, message);
        if (_store?.Read(key) is { } kept && Answer.TryRead(kept) is { } known)
        {
            Interlocked.Increment(ref _remembered);
            return [new(chunk, known)];
        }

        var reply = await AskAsync(message, cancellation);
        if (reply.IsCutOff)
        {
            if (chunk.Halves() is not { } halves)
                throw new ExtractionException("model-answer", $"The model's answer was cut off at {_options.Limits.AnswerTokens} tokens for a passage that cannot be divided.");
            return [.. await ReadAsync(document, halves.First, cancellation), .. await ReadAsync(document, halves.Second, cancellation)];
        }

        var answer = Answer.TryRead(reply.Text) ?? throw new ExtractionException("model-answer", "The model's answer is not JSON of the form that it was given.");
        _store?.Write(key, reply.Text);
        return [new(chunk, answer)];
    }

    private async Task<ChatReply> AskAsync(string message, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return await _endpoint.AskAsync(message, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }
}
