using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Tests.Robustness;

/// <summary>Hostile requests are refused before they run, and take little memory until then. How long they take is measured by the benchmark <c>hostile</c>.</summary>
[Collection(Alone.Name)]
public sealed class HostileRequestTests(HostileRequestTests.Server server) : IClassFixture<HostileRequestTests.Server>
{
    private const long MostBytes = 50_000_000;

    public static TheoryData<string> Names { get; } = [.. HostileRequests.All().Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_request_is_refused_before_it_runs_and_takes_little_memory(string name)
    {
        var body = HostileRequests.All().Single(r => r.Name == name).Body();
        await PostAsync(body[..Math.Min(body.Length, 100)]); // What is made once is made now.
        server.Store.Calls.Clear();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var (status, answer) = await PostAsync(body);

        var taken = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.InRange(status, 400, 431);
        Assert.True(JsonDocument.Parse(answer).RootElement.TryGetProperty("errors", out _));
        Assert.Empty(server.Store.Calls.Except(["GetRevisionAsync"])); // By which an answer would be found that is kept.
        Assert.True(taken < MostBytes, $"It took {taken:N0} bytes.");
    }

    private async Task<(int Status, string Answer)> PostAsync(byte[] body)
    {
        var http = await server.Host.Server.SendAsync(c =>
        {
            c.Request.Method = "POST";
            c.Request.Path = "/graphql";
            c.Request.ContentType = "application/json";
            c.Request.Headers.Accept = "application/graphql-response+json";
            c.Request.ContentLength = body.Length;
            c.Request.Body = new MemoryStream(body);
        });
        using var reader = new StreamReader(http.Response.Body, Encoding.UTF8);
        return (http.Response.StatusCode, await reader.ReadToEndAsync());
    }

    public sealed class Server : IAsyncLifetime
    {
        internal MemoryStore Store { get; } = SampleGraph.Create();

        internal ApiHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await ApiHost.StartAsync(Store);
            using var answer = await Host.Client.PostAsync("/graphql", new StringContent("""{"query":"{ states { nodes { id } } }"}""", Encoding.UTF8, "application/json"));
            Assert.Equal(StatusCodes.Status200OK, (int)answer.StatusCode);
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}

/// <summary>Tests beside which no others run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
