using System.Text.Json;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Api.Access;

/// <summary>Bearer tokens of an OpenID Connect provider: its keys are fetched from where its metadata says, kept, and fetched anew when it changes them.</summary>
internal sealed class OidcTokens
{
    private const int LongestName = 200;

    /// <summary>Signatures that only the provider can make. None, and those by a shared secret, are not among them.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly OidcOptions _options;
    private readonly ILogger _logger;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _provider;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly TokenValidationParameters _rules;

    public OidcTokens(OidcOptions options, HttpClient client, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _provider = new(
            options.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(client) { RequireHttps = !options.Authority.IsLoopback })
        {
            RefreshInterval = TimeSpan.FromSeconds(30),
        };
        _rules = new TokenValidationParameters
        {
            ConfigurationManager = _provider,
            ValidAudience = options.Audience,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>Who a token stands for; null where it is not valid here.</summary>
    /// <exception cref="StoreException">The provider does not answer.</exception>
    public async Task<(string Name, AccessRole Role)?> ReadAsync(string token, CancellationToken cancellation)
    {
        // What cannot be a token of ours asks nothing of the provider.
        if (!_handler.CanReadToken(token)) return null;
        try
        {
            await _provider.GetConfigurationAsync(cancellation);
        }
        catch (InvalidOperationException e)
        {
            throw new StoreException(StoreFault.Unavailable, _options.Authority.AbsoluteUri, $"The provider of tokens {_options.Authority} does not answer.", e);
        }

        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken valid) return null;
        using var claims = JsonDocument.Parse(Base64UrlEncoder.Decode(valid.EncodedPayload));
        if (Claim(claims.RootElement, _options.NameClaim) is not { ValueKind: JsonValueKind.String } name || !IsName(name.GetString()!))
        {
            _logger.LogWarning("A valid token has no usable claim {Claim}; it is refused.", _options.NameClaim);
            return null;
        }

        return (name.GetString()!, Role(Claim(claims.RootElement, _options.RoleClaim)));
    }

    /// <summary>The highest role that is named; others' roles stand in the same claim.</summary>
    private static AccessRole Role(JsonElement? claim) => claim switch
    {
        { ValueKind: JsonValueKind.String } one => AccessRoles.Of(one.GetString()) ?? AccessRole.None,
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Select(m => m.ValueKind == JsonValueKind.String ? Role(m) : AccessRole.None).DefaultIfEmpty().Max(),
        _ => AccessRole.None,
    };

    private static JsonElement? Claim(JsonElement claims, string path)
    {
        if (claims.TryGetProperty(path, out var claim)) return claim;
        foreach (var name in path.Split('.'))
        {
            if (claims.ValueKind != JsonValueKind.Object || !claims.TryGetProperty(name, out claims)) return null;
        }

        return claims;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c)) && name.Trim() == name;
}
