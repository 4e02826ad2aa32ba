using System.Net.WebSockets;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>
/// One socket of the graphql-transport-ws protocol (enisdenjo/graphql-ws, PROTOCOL.md). Operations run side by side; an answer is made when the one before
/// it is on its way, so that a client that does not read holds back its own operations and nothing is piled up for it.
/// </summary>
/// <param name="identify">Who has the socket, by the payload of its initialisation.</param>
internal sealed class SocketConnection(WebSocket socket, SocketServices services, Func<JsonElement?, StandingCaller> identify) : IDisposable
{
    private readonly SocketOutput _output = new(socket, services.Limits.SocketSendTimeout);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly List<Task> _running = [];
    private readonly TaskCompletionSource<(CloseCode Code, string Reason)> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _initialised = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StandingCaller? _caller; // Null until the connection is acknowledged.

    public void Dispose() => _output.Dispose();

    /// <summary>Serves the socket until either side closes it.</summary>
    /// <param name="aborted">The client is gone.</param>
    /// <param name="stopping">The server stops.</param>
    public async Task RunAsync(CancellationToken aborted, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, stopping);
        var receiving = ReceiveAsync(ending.Token);
        await Task.WhenAny(receiving, _ended.Task, LateAsync(watching.Token), Task.Delay(Timeout.InfiniteTimeSpan, stopping));
        var (code, reason) = _ended.Task.IsCompleted ? await _ended.Task
            : receiving.IsCompleted ? await receiving
            : stopping.IsCancellationRequested ? (CloseCode.GoingAway, "The server stops")
            : (CloseCode.InitialisationTimeout, "Connection initialisation timeout");
        CancellationTokenSource[] operations;
        lock (_gate) operations = [.. _operations.Values];
        foreach (var operation in operations) await CancelAsync(operation);
        Task[] running;
        lock (_gate) running = [.. _running];
        await Task.WhenAll(running);
        await _output.CloseAsync(code, reason, receiving);
        await ending.CancelAsync();
        await receiving;
    }

    /// <summary>Ends where the client has not asked for a connection in time.</summary>
    private async Task LateAsync(CancellationToken watching)
    {
        await Task.WhenAny(_initialised.Task, Task.Delay(services.Limits.SocketInitTimeout, watching));
        if (_initialised.Task.IsCompleted) await Task.Delay(Timeout.InfiniteTimeSpan, watching);
    }

    /// <summary>Takes messages until the socket is to be closed; how.</summary>
    private async Task<(CloseCode Code, string Reason)> ReceiveAsync(CancellationToken ending)
    {
        try
        {
            var input = new SocketInput(socket, services.Limits.SocketMessageBytes);
            while (await input.ReadAsync(ending) is { } text) await HandleAsync(text, ending);
            return (CloseCode.Normal, "");
        }
        catch (SocketClosure closure)
        {
            return (closure.Code, closure.Message);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            return (CloseCode.GoingAway, ""); // The client is gone, or we are.
        }
        catch (Exception fault)
        {
            services.Logger.LogError(fault, "A socket failed.");
            return (CloseCode.Internal, "Internal server error");
        }
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> text, CancellationToken ending)
    {
        var (type, message) = SocketMessage.Read(text, services.Limits.Values);
        switch (type)
        {
            case SocketMessage.Init:
                if (!_initialised.TrySetResult()) throw new SocketClosure(CloseCode.TooManyInitialisations, "Too many initialisation requests");
                var caller = identify(SocketMessage.Payload(message));
                await AskAsync(caller, ending);
                await _output.SendAsync(SocketMessage.Ack, null, null, ending);
                _caller = caller;
                break;
            case SocketMessage.Ping:
                await _output.SendAsync(SocketMessage.Pong, null, SocketMessage.Payload(message) is { } echo ? b => SocketMessage.Put(b, echo) : null, ending);
                break;
            case SocketMessage.Pong:
                break;
            case SocketMessage.Subscribe:
                if (_caller is null) throw new SocketClosure(CloseCode.Unauthorized, "Unauthorized");
                await BeginAsync(SocketMessage.Id(message), Parameters(message), await AskAsync(_caller, ending), ending);
                break;
            case SocketMessage.Complete:
                await StopAsync(SocketMessage.Id(message));
                break;
            default:
                throw SocketMessage.Bad("There is no message of this type for a client to send.");
        }
    }

    /// <summary>Who has the socket, now.</summary>
    /// <exception cref="SocketClosure">They may not ask.</exception>
    private static async Task<Caller> AskAsync(StandingCaller caller, CancellationToken ending)
    {
        try
        {
            return await caller.AskAsync(ending);
        }
        catch (AccessRefusal)
        {
            throw new SocketClosure(CloseCode.Forbidden, "Forbidden");
        }
    }

    private static RequestParameters Parameters(JsonElement message)
    {
        try
        {
            return RequestParameters.Of(SocketMessage.Payload(message) ?? throw SocketMessage.Bad("'subscribe' has a payload."));
        }
        catch (HttpRefusal refusal)
        {
            throw SocketMessage.Bad(refusal.Message);
        }
    }

    private async Task BeginAsync(string id, RequestParameters parameters, Caller caller, CancellationToken ending)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        lock (_gate)
        {
            if (_operations.ContainsKey(id)) throw new SocketClosure(CloseCode.SubscriberExists, $"Subscriber for {id} already exists");
            if (_operations.Count < services.Limits.SocketOperations)
            {
                _operations.Add(id, stop);
                _running.RemoveAll(t => t.IsCompleted);
                _running.Add(Task.Run(() => OperateAsync(id, parameters, caller, stop), CancellationToken.None));
                return;
            }
        }

        stop.Dispose();
        var refused = services.Executor.Refuse(ApiError.Limit(
            $"At most {services.Limits.SocketOperations} operations run at once on one socket.", nameof(ApiLimits.SocketOperations), services.Limits.SocketOperations));
        await _output.SendAsync(SocketMessage.Error, id, refused.WriteErrors, ending);
    }

    private async Task OperateAsync(string id, RequestParameters parameters, Caller caller, CancellationTokenSource stop)
    {
        try
        {
            var ended = await AnswerAsync(id, parameters, caller, stop.Token);
            if (Forget(id, stop) && ended) await _output.SendAsync(SocketMessage.Complete, id, null, stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The client completed the operation, or is gone.
        }
        catch (AccessRefusal)
        {
            _ended.TrySetResult((CloseCode.Forbidden, "Forbidden"));
        }
        catch (Exception fault)
        {
            services.Logger.LogError(fault, "An operation on a socket failed.");
            _ended.TrySetResult((CloseCode.Internal, "Internal server error"));
        }
        finally
        {
            Forget(id, stop);
            stop.Dispose();
        }
    }

    /// <summary>Sends the answers; false where the last was an error, which ends the operation by itself.</summary>
    private async Task<bool> AnswerAsync(string id, RequestParameters parameters, Caller caller, CancellationToken stop)
    {
        ApiAnswers answers;
        try
        {
            using var admitted = await services.Admission.EnterAsync(caller, stop);
            answers = await services.Executor.AnswerAsync(services.Documents.Resolve(parameters) with { Caller = caller }, stop);
        }
        catch (AccessRefusal tooMuch)
        {
            answers = new(services.Executor.Refuse(tooMuch.Code, tooMuch.Message));
        }
        catch (ExecutionError error)
        {
            answers = new(services.Executor.Refuse(error));
        }
        catch (HttpRefusal refusal)
        {
            answers = new(services.Executor.Refuse(refusal.Code, refusal.Message));
        }

        if (answers.Single is { } single) return await SendAsync(id, single, stop);
        await foreach (var answer in answers.Stream!.WithCancellation(stop))
        {
            await _caller!.AskAsync(stop);
            if (!await SendAsync(id, answer, stop)) return false;
        }

        return true;
    }

    private async Task<bool> SendAsync(string id, ApiResponse answer, CancellationToken stop)
    {
        var isAnswer = answer.Outcome == ApiOutcome.Executed;
        if (!isAnswer) Forget(id, null);
        await _output.SendAsync(isAnswer ? SocketMessage.Next : SocketMessage.Error, id, isAnswer ? answer.Write : answer.WriteErrors, stop);
        return isAnswer;
    }

    /// <summary>Frees an id, before the client hears that it is free; false where it was free already.</summary>
    private bool Forget(string id, CancellationTokenSource? of)
    {
        lock (_gate) return _operations.TryGetValue(id, out var stop) && (of is null || stop == of) && _operations.Remove(id);
    }

    private async Task StopAsync(string id)
    {
        CancellationTokenSource? stop;
        lock (_gate) _operations.Remove(id, out stop);
        if (stop is not null) await CancelAsync(stop);
    }

    private static async Task CancelAsync(CancellationTokenSource stop)
    {
        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The operation ended by itself meanwhile.
        }
    }
}
