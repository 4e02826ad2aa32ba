using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Transport.Persisted;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Tests.Transport;

/// <summary>Apollo's automatic persisted queries, and the persisted documents of the GraphQL over HTTP draft's appendix.</summary>
public sealed class PersistedDocumentTests
{
    private const string Query = "{ __typename }";
    private static readonly string Hash = DocumentHash.Of(Query);

    [Fact]
    public void The_hash_is_that_of_the_drafts_example() => Assert.Equal(
        "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b", DocumentHash.Of("query($id:ID!){user(id:$id){name}}"));

    [Fact]
    public async Task A_document_sent_once_with_its_hash_is_known_by_it()
    {
        await using var host = await ApiHost.StartAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } };

        var unknown = await Post(host, new { extensions });
        Assert.Equal("PersistedQueryNotFound", unknown.GetProperty("errors")[0].Message());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", unknown.GetProperty("errors")[0].Code());
        await Answered(host, new { query = Query, extensions });
        await Answered(host, new { extensions });
        await Answered(host, new { documentId = "sha256:" + Hash });
        var get = await host.Client.GetStringAsync("/graphql?extensions=" + Uri.EscapeDataString(JsonSerializer.Serialize(extensions)));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", get);
        Assert.Equal(get, await host.Client.GetStringAsync($"/graphql?documentId=sha256:{Hash}"));
    }

    [Fact]
    public async Task A_hash_that_is_not_the_documents_keeps_nothing()
    {
        await using var host = await ApiHost.StartAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = new string('a', 64) } };

        Assert.Equal("PERSISTED_QUERY_HASH_MISMATCH", (await Post(host, new { query = Query, extensions })).GetProperty("errors")[0].Code());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(host, new { extensions })).GetProperty("errors")[0].Code());
    }

    [Theory]
    [InlineData("""{"persistedQuery":[]}""", "The member 'persistedQuery' must be an object.")]
    [InlineData("""{"persistedQuery":{}}""", "'extensions.persistedQuery' is understood in version 1.")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"x"}}""", "'extensions.persistedQuery' is understood in version 1.")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"x"}}""", "'extensions.persistedQuery.sha256Hash' must be 64 hexadecimal digits in lower case.")]
    [InlineData("{}", "The member 'query' is missing.")]
    public async Task An_extension_that_says_no_hash_is_refused_and_told_why(string extensions, string message)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.Client.PostAsync("/graphql", new StringContent($$"""{"extensions":{{extensions}}}""", Encoding.UTF8, "application/json"));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(message, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].Message());
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("relay.json")]
    [InlineData("apollo.json")]
    public async Task Trusted_documents_are_known_by_their_ids_and_can_be_the_only_ones(string form)
    {
        using var folder = new TemporaryFolder();
        folder.Write("folder/type-name.graphql", Query);
        folder.Write("relay.json", JsonSerializer.Serialize(new Dictionary<string, string> { ["type-name"] = Query }));
        folder.Write("apollo.json", JsonSerializer.Serialize(new { format = "apollo-persisted-query-manifest", version = 1, operations = new[] { new { id = "type-name", body = Query } } }));
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { TrustedDocuments = TrustedDocuments.Load(Path.Combine(folder.Path, form)), TrustedOnly = true });

        await Answered(host, new { documentId = "type-name" });
        await Answered(host, new { documentId = "sha256:" + Hash });
        await Answered(host, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } } });
        await Answered(host, new { query = Query });
        const string Other = "{ statistics { revision } }";
        Assert.Equal("PERSISTED_DOCUMENT_NOT_FOUND", (await Post(host, new { documentId = "none" })).GetProperty("errors")[0].Code());
        Assert.Equal("PERSISTED_DOCUMENT_REQUIRED", (await Post(host, new { query = Other })).GetProperty("errors")[0].Code());
        var sent = new { query = Other, extensions = new { persistedQuery = new { version = 1, sha256Hash = DocumentHash.Of(Other) } } };
        Assert.Equal("PERSISTED_DOCUMENT_REQUIRED", (await Post(host, sent)).GetProperty("errors")[0].Code());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await Post(host, new { sent.extensions })).GetProperty("errors")[0].Code());
    }

    [Fact]
    public async Task A_socket_takes_persisted_documents_and_no_others_where_it_must()
    {
        using var folder = new TemporaryFolder();
        folder.Write("type-name.graphql", Query);
        await using var host = await ApiHost.StartAsync(options: new ApiOptions { TrustedDocuments = TrustedDocuments.Load(folder.Path), TrustedOnly = true });
        using var socket = await Socket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"documentId":"type-name"}}""");
        Assert.Equal("next", (await socket.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.Equal("complete", (await socket.ReadJsonAsync()).GetProperty("type").GetString());
        await socket.SubscribeAsync("2", "{ statistics { revision } }");
        Assert.Equal("PERSISTED_DOCUMENT_REQUIRED", (await socket.ReadJsonAsync()).GetProperty("payload")[0].Code());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"a":7}""")]
    [InlineData("""{"operations":[7]}""")]
    [InlineData("""{"operations":[{"id":"a"}]}""")]
    [InlineData("{")]
    public void A_manifest_that_is_none_is_reported(string json)
    {
        using var folder = new TemporaryFolder();
        folder.Write("manifest.json", json);

        Assert.Contains("manifest", Assert.Throws<InputException>(() => TrustedDocuments.Load(Path.Combine(folder.Path, "manifest.json"))).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => TrustedDocuments.Load(Path.Combine(folder.Path, "none.json")));
    }

    private static async Task Answered(ApiHost host, object body) =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await Post(host, body)).GetRawText());

    private static async Task<JsonElement> Post(ApiHost host, object body)
    {
        var response = await host.Client.PostAsync("/graphql", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
