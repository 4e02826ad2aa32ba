using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Tests.Transport;

public sealed class HealthTests
{
    [Fact]
    public async Task A_service_whose_store_answers_is_ready()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal("""{"status":"live"}""", await host.Client.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"ready","revision":1,"searchRevision":1}""", await host.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task A_service_whose_store_is_gone_lives_but_is_not_ready()
    {
        var store = SampleGraph.Create();
        store.Fault = new StoreException(StoreFault.Unavailable, "/secret/path", "/secret/path cannot be opened.");
        await using var host = await ApiHost.StartAsync(store);

        Assert.Equal(200, (int)(await host.Client.GetAsync("/health/live")).StatusCode);
        var ready = await host.Client.GetAsync("/health/ready");
        Assert.Equal(503, (int)ready.StatusCode);
        Assert.Equal("""{"status":"unavailable"}""", await ready.Content.ReadAsStringAsync());
    }
}
