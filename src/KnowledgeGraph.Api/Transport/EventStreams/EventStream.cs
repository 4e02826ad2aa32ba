using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Api.Transport.EventStreams;

/// <summary>
/// Answers as server-sent events, by the distinct connections mode of graphql-sse (enisdenjo/graphql-sse, PROTOCOL.md). While there is nothing to tell, a comment
/// now and then keeps what lies between from closing the connection. A client that leaves ends its operation.
/// </summary>
/// <param name="caller">Who follows: asked anew at each event.</param>
/// <param name="refuse">Makes an answer of an error.</param>
internal sealed class EventStream(HttpContext http, TimeSpan keepAlive, StandingCaller caller, Func<string, string, ApiResponse> refuse)
{
    public const string MediaType = "text/event-stream";

    /// <param name="stopping">The server stops.</param>
    public async Task WriteAsync(ApiAnswers answers, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = MediaType + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // Reverse proxies that collect answers let this one through.
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await SendAsync(b => Put(b, ":\n\n"u8), ending.Token); // Tells the client at once that the stream is open.
            if (answers.Single is { } single) await NextAsync(single, ending.Token);
            else await FollowAsync(answers.Stream!, ending.Token);
            await SendAsync(b => Put(b, "event: complete\ndata: \n\n"u8), ending.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            // The end of the connection without «complete» tells the client to come again.
        }
    }

    private async Task FollowAsync(IAsyncEnumerable<ApiResponse> stream, CancellationToken ending)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ending);
        await using var answers = stream.GetAsyncEnumerator(leaving.Token);
        while (true)
        {
            var next = answers.MoveNextAsync().AsTask();
            try
            {
                while (await Task.WhenAny(next, Task.Delay(keepAlive, ending)) != next && !ending.IsCancellationRequested)
                    await SendAsync(b => Put(b, ":\n\n"u8), ending);
            }
            catch
            {
                await leaving.CancelAsync();
                await Task.WhenAny(next); // A stream is not to be closed while it makes an answer.
                throw;
            }

            if (!await next) return;
            try
            {
                await caller.AskAsync(ending);
            }
            catch (AccessRefusal refusal)
            {
                await NextAsync(refuse(refusal.Code, refusal.Message), ending);
                return;
            }

            await NextAsync(answers.Current, ending);
        }
    }

    private Task NextAsync(ApiResponse answer, CancellationToken ending) => SendAsync(
        b =>
        {
            Put(b, "event: next\ndata: "u8);
            answer.Write(b);
            Put(b, "\n\n"u8);
        },
        ending);

    private async Task SendAsync(Action<PooledBuffer> write, CancellationToken ending)
    {
        using var buffer = new PooledBuffer();
        write(buffer);
        await http.Response.BodyWriter.WriteAsync(buffer.Written, ending);
    }

    private static void Put(PooledBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
