using System.Net.WebSockets;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>The graphql-transport-ws protocol, message by message.</summary>
public sealed class SocketTests
{
    private static readonly ApiOptions Quick = new()
    {
        RevisionInterval = TimeSpan.FromMilliseconds(5),
        Limits = new ApiLimits { SocketOperations = 2, SocketMessageBytes = 4_000, SocketInitTimeout = TimeSpan.FromSeconds(10) },
    };

    [Fact]
    public async Task A_query_gets_one_next_and_a_complete()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.ConnectAsync(host);
        Assert.Equal("graphql-transport-ws", socket.Protocol);

        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"__typename":"Query"}}}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task An_id_is_free_again_after_its_complete()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.ConnectAsync(host);
        for (var i = 0; i < 3; i++)
        {
            await socket.SubscribeAsync("same", "{ __typename }");
            Assert.Contains("\"next\"", await socket.ReadAsync(), StringComparison.Ordinal);
            Assert.Contains("\"complete\"", await socket.ReadAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_that_is_not_valid_gets_an_error_with_its_list_and_nothing_more()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.ConnectAsync(host);

        await socket.SubscribeAsync("1", "{ nope }");
        await socket.SubscribeAsync("2", "{ __typename }");

        var error = await socket.ReadJsonAsync();
        if (error.GetProperty("id").GetString() == "2") error = (await socket.ReadJsonAsync(), await socket.ReadJsonAsync()).Item2;
        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal("1", error.GetProperty("id").GetString());
        Assert.Contains("nope", error.GetProperty("payload")[0].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_comes_to_who_follows_until_it_completes()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, Quick);
        using var socket = await Socket.ConnectAsync(host);

        await socket.SubscribeAsync("c", "subscription { changed(since: 1) { revision since entities { id entity { name } } } }");
        store.Change("state:kw");

        Assert.Equal(
            """{"type":"next","id":"c","payload":{"data":{"changed":{"revision":2,"since":1,"entities":[{"id":"state:kw","entity":{"name":"Kuwait"}}]}}}}""",
            await socket.ReadAsync());
        await socket.SendAsync("""{"type":"complete","id":"c"}""");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
        store.Change("state:qa");
        await Task.Delay(100);
        await socket.SubscribeAsync("q", "{ __typename }");
        Assert.Equal("q", (await socket.ReadJsonAsync()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.OpenAsync(host);

        await socket.SendAsync("""{"type":"ping","payload":{"at":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await socket.ReadAsync());
    }

    public static TheoryData<string, int, string> Broken { get; } = new()
    {
        { "", 4400, "The message is not JSON in UTF-8." },
        { "{", 4400, "The message is not JSON in UTF-8." },
        { "[]", 4400, "A message is a JSON object." },
        { "{}", 4400, "A message has a 'type'." },
        { """{"type":7}""", 4400, "A message has a 'type'." },
        { """{"type":"start"}""", 4400, "There is no message of this type for a client to send." },
        { """{"type":"next","id":"1","payload":{}}""", 4400, "There is no message of this type for a client to send." },
        { """{"type":"connection_init"}""", 4429, "Too many initialisation requests" },
        { """{"type":"subscribe"}""", 4400, "The message has no 'id', or an empty one." },
        { """{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}""", 4400, "The message has no 'id', or an empty one." },
        { """{"type":"subscribe","id":"1"}""", 4400, "'subscribe' has a payload." },
        { """{"type":"subscribe","id":"1","payload":[]}""", 4400, "The 'payload' must be an object." },
        { """{"type":"subscribe","id":"1","payload":{"query":7}}""", 4400, "The member 'query' must be a string." },
        { """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","variables":[]}}""", 4400, "The member 'variables' must be an object." },
        { """{"type":"complete"}""", 4400, "The message has no 'id', or an empty one." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_the_protocol_does_not_have_closes_the_socket_and_says_why(string message, int code, string reason)
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.ConnectAsync(host);

        await socket.SendAsync(message);

        Assert.Equal((code, reason), await socket.ClosedAsync());
    }

    [Fact]
    public async Task Bytes_are_no_message()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.ConnectAsync(host);

        await socket.SendAsync([1, 2], WebSocketMessageType.Binary);

        Assert.Equal((4400, "Messages are text."), await socket.ClosedAsync());
    }

    [Fact]
    public async Task An_operation_before_the_connection_is_acknowledged_is_unauthorised()
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.OpenAsync(host);

        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal((4401, "Unauthorized"), await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_socket_that_asks_for_no_connection_is_closed()
    {
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { Limits = new ApiLimits { SocketInitTimeout = TimeSpan.FromMilliseconds(50) } });
        using var socket = await Socket.OpenAsync(host);

        Assert.Equal((4408, "Connection initialisation timeout"), await socket.ClosedAsync());
    }

    [Fact]
    public async Task An_id_in_use_closes_the_socket()
    {
        await using var host = await ApiHost.StartAsync(options: Quick);
        using var socket = await Socket.ConnectAsync(host);

        await socket.SubscribeAsync("x", "subscription { changed { revision } }");
        await socket.SubscribeAsync("x", "{ __typename }");

        Assert.Equal((4409, "Subscriber for x already exists"), await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_is_not_acceptable(string protocol)
    {
        await using var host = await ApiHost.StartAsync();
        using var socket = await Socket.OpenAsync(host, protocol);

        Assert.Equal((4406, "Subprotocol not acceptable"), await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_message_that_is_too_long_closes_the_socket()
    {
        await using var host = await ApiHost.StartAsync(options: Quick);
        using var socket = await Socket.ConnectAsync(host);

        await socket.SendAsync("{\"type\":\"ping\",\"payload\":{\"x\":\"" + new string('x', 5_000) + "\"}}");

        Assert.Equal((1009, "A message may have at most 4000 bytes"), await socket.ClosedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_completes_an_operation_or_leaves_stops_the_store(bool completes)
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store);
        using var socket = await Socket.ConnectAsync(host);
        using var held = store.Hold();
        await socket.SubscribeAsync("1", "{ node(id: \"state:kw\") { id } }");
        while (held.Most == 0) await Task.Delay(1);

        if (completes) await socket.SendAsync("""{"type":"complete","id":"1"}""");
        else socket.Dispose();

        for (var wait = 0; held.GivenUp == 0; wait++)
        {
            Assert.True(wait < 10_000, "The store was not told.");
            await Task.Delay(1);
        }
    }

    [Fact]
    public async Task One_operation_too_many_gets_an_error_and_the_others_go_on()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, Quick);
        using var socket = await Socket.ConnectAsync(host);
        foreach (var id in new[] { "a", "b", "c" }) await socket.SubscribeAsync(id, "subscription { changed(since: 1) { revision } }");

        var refused = await socket.ReadJsonAsync();

        Assert.Equal(("error", "c"), (refused.GetProperty("type").GetString()!, refused.GetProperty("id").GetString()!));
        Assert.Equal("LIMIT_EXCEEDED", refused.GetProperty("payload")[0].Code());
        store.Change("state:kw");
        Assert.Equal(["a", "b"], new[] { (await socket.ReadJsonAsync()).GetProperty("id").GetString(), (await socket.ReadJsonAsync()).GetProperty("id").GetString() }.Order());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://localhost", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task A_page_of_another_site_opens_no_socket(string? origin, bool opens)
    {
        await using var host = await ApiHost.StartAsync();

        if (opens) (await Socket.OpenAsync(host, origin: origin)).Dispose();
        else await Assert.ThrowsAsync<InvalidOperationException>(() => Socket.OpenAsync(host, origin: origin));
    }

    [Fact]
    public async Task A_key_is_shown_when_the_connection_is_asked_for_and_ends_it_when_it_is_revoked()
    {
        using var folder = new TemporaryFolder();
        var file = new ApiKeyFile(Path.Combine(folder.Path, "keys.json"));
        var (key, text) = file.Add("desk", AccessRole.Reader, null, DateTimeOffset.UtcNow);
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(
            store, Quick with { Access = new AccessOptions { Anonymous = AccessRole.None, KeysFile = file.Path } }, from: "203.0.113.7");
        foreach (var payload in new[] { "{}", """{"authorization":"Bearer kg_0"}""" })
        {
            using var stranger = await Socket.OpenAsync(host);
            await stranger.SendAsync("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
            Assert.Equal((4403, "Forbidden"), await stranger.ClosedAsync());
        }

        using var socket = await Socket.OpenAsync(host);
        await socket.SendAsync("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + text + "\"}}");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        await socket.SubscribeAsync("c", "subscription { changed(since: 1) { revision } }");
        store.Change("state:kw");
        Assert.Equal("next", (await socket.ReadJsonAsync()).GetProperty("type").GetString());

        file.Revoke(key.Id);
        await Task.Delay(1_200); // Keys are looked up anew once a second.
        store.Change("state:kw");

        Assert.Equal((4403, "Forbidden"), await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_server_that_stops_says_so_to_its_sockets()
    {
        await using var host = await ApiHost.StartAsync(options: Quick);
        using var socket = await Socket.ConnectAsync(host);
        await socket.SubscribeAsync("c", "subscription { changed { revision } }");

        var stopping = host.StopAsync();

        Assert.Equal((1001, "The server stops"), await socket.ClosedAsync());
        await socket.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task What_breaks_a_subscription_off_is_its_last_message()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, Quick);
        using var socket = await Socket.ConnectAsync(host);
        await socket.SubscribeAsync("c", "subscription { changed { revision } }");
        await socket.SubscribeAsync("q", "{ __typename }");
        await socket.ReadAsync();
        await socket.ReadAsync();
        await Task.Delay(50);

        store.Fault = new InvalidOperationException("secret");

        var error = await socket.ReadJsonAsync();
        Assert.Equal(("error", "c"), (error.GetProperty("type").GetString()!, error.GetProperty("id").GetString()!));
        Assert.Equal("INTERNAL", error.GetProperty("payload")[0].Code());
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }
}
