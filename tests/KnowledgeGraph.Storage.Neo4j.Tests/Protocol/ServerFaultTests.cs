using System.Net;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Protocol;

/// <summary>What goes wrong with a server, in the store's words.</summary>
public sealed class ServerFaultTests
{
    private static readonly Neo4jAddress Address = Neo4jAddress.Parse("neo4j+http://layla:secret@server/graph", _ => null);
    private static readonly Neo4jStoreOptions Patient = new() { RetryFor = TimeSpan.FromMilliseconds(300) };

    private static Task<StoreException> OpeningFails(HttpMessageHandler server) =>
        Assert.ThrowsAsync<StoreException>(() => Neo4jGraphStore.OpenAsync(Address, Patient with { Handler = server }));

    [Theory]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", StoreFault.Unauthorized, "refuses the user or the password")]
    [InlineData(403, "Neo.ClientError.Security.Forbidden", StoreFault.Unauthorized, "does not allow this user")]
    [InlineData(401, "Neo.ClientError.Security.AuthenticationRateLimit", StoreFault.Unauthorized, "too many wrong passwords")]
    [InlineData(403, "Neo.ClientError.Security.CredentialsExpired", StoreFault.Unauthorized, "wants a new password")]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", StoreFault.Missing, "no database of that name")]
    [InlineData(500, "Neo.TransientError.Transaction.DeadlockDetected", StoreFault.Locked, "others are writing")]
    [InlineData(500, "Neo.TransientError.Transaction.LockAcquisitionTimeout", StoreFault.Locked, "others are writing")]
    [InlineData(400, "Neo.ClientError.Transaction.TransactionTimedOut", StoreFault.Timeout, "took too long")]
    [InlineData(404, "Neo.ClientError.Transaction.TransactionNotFound", StoreFault.Unavailable, "broke off")]
    [InlineData(500, "Neo.TransientError.General.DatabaseUnavailable", StoreFault.Unavailable, "cannot answer now")]
    [InlineData(500, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreFault.Full, "too little memory")]
    [InlineData(400, "Neo.ClientError.Schema.ConstraintValidationFailed", StoreFault.Damaged, "second row")]
    [InlineData(403, "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", StoreFault.ReadOnly, "read-only")]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError", StoreFault.Damaged, "Its log says more")]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", StoreFault.Damaged, "does not take what it is asked")]
    public async Task An_error_of_the_server_is_told_in_one_sentence_that_names_the_store(int status, string code, StoreFault fault, string part)
    {
        var e = await OpeningFails(ScriptedServer.Saying((HttpStatusCode)status, ScriptedServer.Error(code)));
        Assert.Equal(fault, e.Fault);
        Assert.Contains(part, e.Message, StringComparison.Ordinal);
        Assert.Contains("'neo4j+http://server:7474/graph'", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No space left on device")]
    [InlineData("The disk is full")]
    public async Task A_full_disk_is_told_from_other_failures(string message)
    {
        var e = await OpeningFails(ScriptedServer.Saying(HttpStatusCode.InternalServerError, ScriptedServer.Error("Neo.DatabaseError.Transaction.TransactionCommitFailed", message)));
        Assert.Equal(StoreFault.Full, e.Fault);
    }

    [Theory]
    [InlineData("4.4.40", true)]
    [InlineData("5.18.1", true)]
    [InlineData("5.26.0", false)]
    [InlineData("2025.01.0", false)]
    public async Task A_server_that_is_too_old_is_told_its_version_and_the_one_needed(string version, bool old)
    {
        var e = await OpeningFails(ScriptedServer.Saying(HttpStatusCode.Unauthorized, ScriptedServer.Error("Neo.ClientError.Security.Unauthorized"), version));
        Assert.Equal(old ? StoreFault.Unsupported : StoreFault.Unauthorized, e.Fault);
        if (old) Assert.EndsWith($"needs Neo4j 5.26 or later, with its Query API; this server is {version}.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task A_server_of_another_kind_is_told(int status) =>
        Assert.Equal(StoreFault.Unsupported, (await OpeningFails(new ScriptedServer((_, _) => ScriptedServer.Html((HttpStatusCode)status)))).Fault);

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_stands_before_a_server_that_is_away_is_passing_trouble(int status)
    {
        var e = await OpeningFails(new ScriptedServer((_, _) => ScriptedServer.Html((HttpStatusCode)status)));
        Assert.Equal(StoreFault.Unavailable, e.Fault);
        Assert.True(e.IsTransient);
    }

    [Fact]
    public async Task A_server_that_is_out_of_reach_is_told()
    {
        var e = await OpeningFails(new ScriptedServer((_, _) => throw new HttpRequestException("x", new System.Net.Sockets.SocketException(111))));
        Assert.Equal(StoreFault.Unavailable, e.Fault);
        Assert.StartsWith("The store 'neo4j+http://server:7474/graph' is out of reach: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passing_trouble_is_tried_again_until_it_passes()
    {
        await using var store = await OpenAsync(count => count <= 2 ? ScriptedServer.Json(HttpStatusCode.InternalServerError, ScriptedServer.Error("Neo.TransientError.Transaction.DeadlockDetected")) : null);
        Assert.Equal(7, await store.GetRevisionAsync());
    }

    [Fact]
    public async Task Passing_trouble_that_stays_is_told_in_the_end()
    {
        var asked = 0;
        await using var store = await OpenAsync(count =>
        {
            asked = count;
            return ScriptedServer.Json(HttpStatusCode.InternalServerError, ScriptedServer.Error("Neo.TransientError.Transaction.DeadlockDetected"));
        });
        Assert.Equal(StoreFault.Locked, (await Assert.ThrowsAsync<StoreException>(() => store.GetRevisionAsync())).Fault);
        Assert.InRange(asked, 2, 12);
    }

    [Fact]
    public async Task Lasting_trouble_is_not_tried_again()
    {
        var asked = 0;
        await using var store = await OpenAsync(count =>
        {
            asked = count;
            return ScriptedServer.Json(HttpStatusCode.Unauthorized, ScriptedServer.Error("Neo.ClientError.Security.Unauthorized"));
        });
        await Assert.ThrowsAsync<StoreException>(() => store.GetRevisionAsync());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        await using var store = await OpenAsync(count => count == 1 ? ScriptedServer.Json(HttpStatusCode.Accepted, """{"data":{"fields":["g.sch""") : null);
        Assert.Equal(7, await store.GetRevisionAsync());
    }

    [Fact]
    public async Task An_answer_that_says_something_else_is_damage()
    {
        await using var store = await OpenAsync(_ => ScriptedServer.Json(HttpStatusCode.Accepted, ScriptedServer.Row("""{"$type":"Null","_value":null}""")));
        Assert.Equal(StoreFault.Damaged, (await Assert.ThrowsAsync<StoreException>(() => store.GetRevisionAsync())).Fault);
    }

    [Fact]
    public async Task An_empty_database_is_no_store_where_one_must_be()
    {
        var server = ScriptedServer.Saying(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[]}}""");
        var e = await Assert.ThrowsAsync<StoreException>(() => Neo4jGraphStore.OpenAsync(Address, Patient with { Handler = server, MustExist = true }));
        Assert.Equal((StoreFault.Missing, 2), (e.Fault, server.Requests));
    }

    [Fact]
    public async Task A_graph_of_a_newer_version_is_refused()
    {
        var e = await OpeningFails(ScriptedServer.Saying(HttpStatusCode.Accepted, ScriptedServer.Row(ScriptedServer.Number(99), ScriptedServer.Number(7))));
        Assert.Equal(StoreFault.NewerVersion, e.Fault);
    }

    /// <summary>A store at revision 7 whose later requests are answered so; null: as they should be.</summary>
    private static Task<Neo4jGraphStore> OpenAsync(Func<int, HttpResponseMessage?> answer)
    {
        var state = ScriptedServer.Row(ScriptedServer.Number(1), ScriptedServer.Number(7));
        var server = new ScriptedServer((request, count) => request.Method == HttpMethod.Get
            ? ScriptedServer.Json(HttpStatusCode.OK, """{"neo4j_version":"5.26.30"}""")
            : (count == 2 ? null : answer(count - 2)) ?? ScriptedServer.Json(HttpStatusCode.Accepted, state));
        return Neo4jGraphStore.OpenAsync(Address, Patient with { Handler = server });
    }
}
