using System.Text;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Overload without a clock: requests stand still in the store until the test lets them go.</summary>
public sealed class OverloadTests
{
    private const int Requests = 4;
    private const int Waiting = 2;

    [Fact]
    public async Task At_four_times_its_capacity_a_server_sheds_what_is_beyond_and_recovers_at_once()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, new ApiOptions { Load = new() { Requests = Requests, Waiting = Waiting } });
        await (await AskAsync(host, 0)).Content.ReadAsStringAsync();

        for (var round = 0; round < 3; round++)
        {
            using var gate = store.Hold();
            var sent = Enumerable.Range(1, 4 * Requests).Select(i => AskAsync(host, (100 * round) + i)).ToList();
            var shed = sent.Count - Requests - Waiting;

            // Those beyond are answered while those inside stand still: nothing of theirs waits for the store.
            while (sent.Count(s => s.IsCompleted) < shed) await Task.WhenAny(sent.Where(s => !s.IsCompleted)).WaitAsync(TimeSpan.FromSeconds(30));
            foreach (var answer in sent.Where(s => s.IsCompleted))
            {
                using var refused = await answer;
                Assert.Equal(503, (int)refused.StatusCode);
                Assert.Equal("1", refused.Headers.RetryAfter!.ToString());
                Assert.Equal("""{"errors":[{"message":"The service has too much to do; ask again in a moment.","extensions":{"code":"OVERLOADED"}}]}""", await refused.Content.ReadAsStringAsync());
            }

            while (gate.Most < Requests) await Task.Delay(1);
            gate.Open();
            var answers = await Task.WhenAll(sent).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(Requests, gate.Most);
            Assert.Equal(Requests + Waiting, answers.Count(a => (int)a.StatusCode == 200));
            Assert.Equal(200, (int)(await AskAsync(host, (100 * round) + 99)).StatusCode);
        }
    }

    [Fact]
    public async Task A_client_beyond_its_rate_is_answered_429_and_told_when_to_come_again()
    {
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { Load = new() { RequestsPerSecond = 0.5, Burst = 2 } }, from: "203.0.113.9");
        await AskAsync(host, 1);
        await AskAsync(host, 2);

        using var refused = await AskAsync(host, 3);

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.RetryAfter!.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 2);
        Assert.Equal("""{"errors":[{"message":"You send too many requests.","extensions":{"code":"RATE_LIMITED"}}]}""", await refused.Content.ReadAsStringAsync());
        Assert.Equal(429, (int)(await host.Client.GetAsync("/page")).StatusCode);
        Assert.Equal(200, (int)(await host.Client.GetAsync("/health/live")).StatusCode);
    }

    /// <summary>Each asks something of its own, so that no answer serves two.</summary>
    private static Task<HttpResponseMessage> AskAsync(ApiHost host, int number) => host.Client.PostAsync(
        "/graphql", new StringContent($$$"""{"query":"{ node(id: \"state:kw{{{number}}}\") { id } }"}""", Encoding.UTF8, "application/json"));
}
