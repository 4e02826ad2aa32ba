using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Tokens of a provider that the test itself plays: its metadata, its keys, and what it signs.</summary>
public sealed class OidcTests : IDisposable
{
    private const string Audience = "knowledge-graph";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly Provider _provider;

    public OidcTests() => _provider = new(_key);

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
        _provider.Dispose();
    }

    [Theory]
    [InlineData("""{"roles":"editor"}""", AccessRole.Editor)]
    [InlineData("""{"roles":["offline_access","reader","admin"]}""", AccessRole.Admin)]
    [InlineData("""{"roles":["owner",7,null]}""", AccessRole.None)]
    [InlineData("""{"roles":{"admin":true}}""", AccessRole.None)]
    [InlineData("{}", AccessRole.None)]
    public async Task A_token_gives_the_highest_of_its_roles(string claims, AccessRole role) =>
        Assert.Equal(("layla", role), await Tokens().ReadAsync(Token(claims), default));

    [Fact]
    public async Task A_role_may_stand_deep_and_the_name_elsewhere()
    {
        var tokens = Tokens(new(Provider.Address, Audience) { RoleClaim = "realm_access.roles", NameClaim = "email" });
        Assert.Equal(("l@example.org", AccessRole.Editor), await tokens.ReadAsync(Token("""{"email":"l@example.org","realm_access":{"roles":["editor"]}}"""), default));
    }

    public static TheoryData<string> Refused { get; } =
        ["other audience", "other issuer", "ended", "not yet", "without end", "other key", "unsigned", "shared secret", "altered", "no name", "name with a line break", "no token", "too long"];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_that_does_not_hold_is_refused(string fault)
    {
        var token = fault switch
        {
            "other audience" => Token(audience: "another"),
            "other issuer" => Token(issuer: "https://elsewhere.example"),
            "ended" => Token(from: -7200, to: -3600),
            "not yet" => Token(from: 3600, to: 7200),
            "without end" => Token(to: null),
            "other key" => Token(key: _other),
            "unsigned" => Unsigned(),
            "shared secret" => SharedSecret(),
            "altered" => Altered(),
            "no name" => Token(name: null),
            "name with a line break" => Token(name: "layla\nadmin"),
            "no token" => "a.b.c",
            _ => Token($$"""{"x":"{{new string('x', 20_000)}}"}"""),
        };
        Assert.Null(await Tokens().ReadAsync(token, default));
    }

    [Fact]
    public async Task A_provider_that_changes_its_keys_is_followed()
    {
        var tokens = Tokens();
        Assert.NotNull(await tokens.ReadAsync(Token(), default));
        _provider.Key = _other;
        // The first token with a new key has the keys fetched, in the background.
        for (var attempt = 0; await tokens.ReadAsync(Token(key: _other), default) is null; attempt++)
        {
            Assert.True(attempt < 200, "The new key is not taken.");
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_no_fault_of_the_token()
    {
        _provider.IsDown = true;
        Assert.Equal(StoreFault.Unavailable, (await Assert.ThrowsAsync<StoreException>(() => Tokens().ReadAsync(Token(), default))).Fault);
    }

    [Fact]
    public async Task A_key_is_no_token_and_asks_nothing_of_the_provider()
    {
        Assert.Null(await Tokens().ReadAsync(KeyText.Make(_ => false).ToString(), default));
        Assert.Equal(0, _provider.Asked);
    }

    [Theory]
    [InlineData("editor", AccessRole.None, AccessRole.Editor)]
    [InlineData("nothing", AccessRole.Reader, AccessRole.Reader)]
    [InlineData("nothing", AccessRole.None, AccessRole.None)]
    public async Task A_token_gives_no_less_than_nothing_does(string role, AccessRole anonymous, AccessRole expected)
    {
        using var keys = new ApiKeyring(null, TimeProvider.System, NullLogger.Instance);
        var gate = new Gate(new() { Anonymous = anonymous }, keys, Tokens());

        var caller = await gate.IdentifyAsync("bearer " + Token($$"""{"roles":"{{role}}"}"""), default);

        Assert.Equal(new Caller("layla", expected, "token:layla"), caller);
    }

    private OidcTokens Tokens(OidcOptions? options = null) => new(options ?? new(Provider.Address, Audience), new HttpClient(_provider, disposeHandler: false), NullLogger.Instance);

    private string Token(string claims = "{}", string audience = Audience, string? issuer = null, int from = -60, int? to = 600, RSA? key = null, string? name = "layla") =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            Payload(claims, audience, issuer, from, to, name), new SigningCredentials(Provider.Published(key ?? _key), SecurityAlgorithms.RsaSha256));

    private static string Payload(string claims, string audience, string? issuer, int from, int? to, string? name)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var payload = JsonSerializer.Deserialize<Dictionary<string, object?>>(claims)!;
        payload["iss"] = issuer ?? Provider.Address.AbsoluteUri;
        payload["aud"] = audience;
        payload["nbf"] = now + from;
        if (to is not null) payload["exp"] = now + to;
        if (name is not null) payload["sub"] = name;
        return JsonSerializer.Serialize(payload);
    }

    private static string Unsigned() =>
        Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + Base64UrlEncoder.Encode(Payload("{}", Audience, null, -60, 600, "layla")) + ".";

    /// <summary>Signed with what anybody can read, the provider's public key, taken for a shared secret.</summary>
    private string SharedSecret() => new JsonWebTokenHandler().CreateToken(
        Payload("{}", Audience, null, -60, 600, "layla"), new SigningCredentials(new SymmetricSecurityKey(_key.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256));

    private string Altered()
    {
        var parts = Token("""{"roles":"reader"}""").Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Payload("""{"roles":"admin"}""", Audience, null, -60, 600, "layla"))}.{parts[2]}";
    }

    private sealed class Provider(RSA key) : HttpMessageHandler
    {
        public static readonly Uri Address = new("https://login.example/");

        public RSA Key { get; set; } = key;

        public bool IsDown { get; set; }

        public int Asked { get; private set; }

        public static RsaSecurityKey Published(RSA key) =>
            new(key) { KeyId = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..8], CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            if (IsDown) throw new HttpRequestException("Out of reach.");
            var numbers = Key.ExportParameters(includePrivateParameters: false);
            object answer = request.RequestUri!.AbsolutePath == "/keys"
                ? new { keys = new[] { new { kty = "RSA", use = "sig", kid = Published(Key).KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus!), e = Base64UrlEncoder.Encode(numbers.Exponent!) } } }
                : new { issuer = Address.AbsoluteUri, jwks_uri = new Uri(Address, "keys").AbsoluteUri };
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(JsonSerializer.Serialize(answer), Encoding.UTF8, "application/json") });
        }
    }
}
