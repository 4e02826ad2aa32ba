using System.Net;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Faults;

/// <summary>Stands between a store and a real server, and does to some answers what bad networks do.</summary>
/// <param name="meddle">For a request, what happens to it; null for nothing.</param>
internal sealed class MeddlingHandler(Func<HttpRequestMessage, Trouble?> meddle) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trouble = meddle(request);
        if (trouble == Trouble.Slow) await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        switch (trouble)
        {
            case Trouble.LostAnswer:
                response.Dispose();
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.");
            case Trouble.TruncatedAnswer:
                var whole = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                var type = response.Content.Headers.ContentType;
                response.Content = new ByteArrayContent(whole[..(whole.Length / 2)]);
                response.Content.Headers.ContentType = type;
                break;
            case Trouble.Away:
                response.Dispose();
                return new(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
        }

        return response;
    }
}

internal enum Trouble
{
    /// <summary>The answer comes three seconds late.</summary>
    Slow,

    /// <summary>The server did what it was asked, and nobody learns of it.</summary>
    LostAnswer,

    TruncatedAnswer,

    /// <summary>What stands before the server says it is away, though it did what it was asked.</summary>
    Away,
}
