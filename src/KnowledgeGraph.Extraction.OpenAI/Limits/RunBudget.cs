using System.Globalization;
using KnowledgeGraph.Model.Extraction;

namespace KnowledgeGraph.Extraction.OpenAI.Limits;

/// <summary>What an extractor has asked of its model, and whether it may go on. Room for an answer is set aside before its request is sent, so no limit is passed. Thread-safe.</summary>
internal sealed class RunBudget(ModelLimits limits, TimeProvider time)
{
    private const decimal Million = 1_000_000;
    private readonly Lock _lock = new();
    private readonly int _answerTokens = limits.AnswerTokens;
    private DateTimeOffset? _started;
    private int _requests;
    private long _input;
    private long _output;
    private long _reservedInput;
    private long _reservedOutput;

    /// <summary>Sets tokens aside for a request.</summary>
    /// <exception cref="ExtractionException">The request could pass a limit.</exception>
    public Reservation Reserve(int inputTokens)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            _started ??= now;
            var (input, output) = (_input + _reservedInput + inputTokens, _output + _reservedOutput + limits.AnswerTokens);
            if (_requests >= limits.Requests) throw Reached($"{limits.Requests} requests");
            if (input + output > limits.Tokens) throw Reached($"{limits.Tokens} tokens");
            if (limits.Cost is { } most && Price(input, output) > most) throw Reached(string.Create(CultureInfo.InvariantCulture, $"a cost of {most:0.####}"));
            if (limits.Time is { } longest && now - _started > longest) throw Reached(string.Create(CultureInfo.InvariantCulture, $"{longest.TotalSeconds:0.#} s"));
            _requests++;
            _reservedInput += inputTokens;
            _reservedOutput += limits.AnswerTokens;
            return new(this, inputTokens);
        }
    }

    public ModelUsage Usage(int remembered, int kept, IReadOnlyDictionary<string, int> dropped)
    {
        lock (_lock) return new(_requests, remembered, _input, _output, Price(_input, _output), kept, dropped);
    }

    private decimal Price(long input, long output) => ((input * limits.InputPrice) + (output * limits.OutputPrice)) / Million;

    private ExtractionException Reached(string limit)
    {
        var used = string.Create(CultureInfo.InvariantCulture, $"{_requests} requests, {_input + _output} tokens and a cost of {Price(_input, _output):0.####} are used");
        return new("model-limit", $"The limit of {limit} for the model stops the run: {used}. What was read before is kept; a higher limit goes on from there.", stopsRun: true);
    }

    /// <summary>Tokens set aside for one request; given back when it is disposed.</summary>
    internal sealed class Reservation(RunBudget budget, int inputTokens) : IDisposable
    {
        /// <summary>Counts what the request took; what the endpoint does not report counts as it was estimated, an answer in full.</summary>
        public void Settle(int? input, int? output)
        {
            lock (budget._lock)
            {
                budget._input += input is > 0 ? input.Value : inputTokens;
                budget._output += output ?? budget._answerTokens;
            }
        }

        public void Dispose()
        {
            lock (budget._lock)
            {
                budget._reservedInput -= inputTokens;
                budget._reservedOutput -= budget._answerTokens;
            }
        }
    }
}
