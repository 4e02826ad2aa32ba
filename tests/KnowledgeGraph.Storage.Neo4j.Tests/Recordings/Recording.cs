using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Recordings;

/// <summary>A file of exchanges with a real server. Four lines each: what was asked, the status, the type and the answer.</summary>
internal sealed class Recording
{
    private readonly List<Exchange> _exchanges = [];

    public static Recording Read(string path)
    {
        var recording = new Recording();
        foreach (var lines in File.ReadLines(path).Chunk(4))
            recording._exchanges.Add(new(lines[0], int.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture), lines[2].Length == 0 ? null : lines[2], lines[3]));
        return recording;
    }

    public void Write(string path) =>
        File.WriteAllText(path, string.Concat(_exchanges.Select(e => $"{e.Asked}\n{e.Status}\n{e.Type}\n{e.Answer}\n")), new UTF8Encoding(false));

    /// <summary>Asks a real server and notes what it answers.</summary>
    public HttpMessageHandler FromServer() => new Noting(_exchanges);

    /// <summary>Answers as the server did; whoever asks for something else is told what was expected.</summary>
    public HttpMessageHandler Again() => new Answering(_exchanges);

    private sealed class Noting(List<Exchange> exchanges) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = await Exchange.AskedAsync(request);
            var response = await base.SendAsync(request, cancellationToken);
            exchanges.Add(await Exchange.OfAsync(asked, response));
            return response;
        }
    }

    private sealed class Answering(List<Exchange> exchanges) : HttpMessageHandler
    {
        private int _next;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = await Exchange.AskedAsync(request);
            var number = Interlocked.Increment(ref _next);
            Assert.True(number <= exchanges.Count, $"Request {number} was never recorded: {asked}");
            var exchange = exchanges[number - 1];
            Assert.True(exchange.Asked == asked, $"Request {number} differs from the recorded one; record anew where that is meant.\nRecorded: {exchange.Asked}\nAsked:    {asked}");
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(exchange.Answer));
            if (exchange.Type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(exchange.Type);
            return new HttpResponseMessage((HttpStatusCode)exchange.Status) { Content = content, RequestMessage = request };
        }
    }
}
