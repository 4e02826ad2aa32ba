using System.CommandLine;
using System.Net;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Cli;

/// <summary>The options of <c>kg serve</c> that say who may do what.</summary>
internal static class AccessSettings
{
    private const string Open = "open";
    private const string Key = "key";

    /// <summary>Of <c>kg serve</c> and <c>kg keys</c>.</summary>
    public static readonly Option<string?> Keys = Text("--keys", "FILE", "The file of API keys. Default: $KG_KEYS, else beside the store.");

    private static readonly Option<string?> Read = OpenOrKey("--read", "Whether anybody may read, or only who shows a key. Default: open.");

    private static readonly Option<string?> Write =
        OpenOrKey("--write", "Whether people at this machine may write without a key. Default: as reading on a loopback address, else key.");

    private static readonly Option<string?> Authority = Text("--oidc-authority", "URL", "Take the bearer tokens of this OpenID Connect provider beside keys.");

    private static readonly Option<string?> Audience = Text("--oidc-audience", "NAME", "What stands for this service in a token's audience.");

    private static readonly Option<string?> RoleClaim = Text("--oidc-role-claim", "CLAIM", "The claim with reader, editor or admin. Default: roles.");

    private static readonly Option<string?> NameClaim = Text("--oidc-name-claim", "CLAIM", "The claim that names the author of edits. Default: sub.");

    private static readonly Option<string?> Audit = Text("--audit", "FILE", "Record each write and who made it, as lines of JSON added to this file.");

    private static readonly Option<string?> Limits = Text("--limits", "FILE", "Limits other than the usual ones, as JSON: {\"request\": {\"depth\": 20, \"aliases\": 200, \"objects\": 100000, \"cost\": 200000, \"timeout\": 30}, \"load\": {\"requestsPerSecond\": 50, \"requests\": 32}}. The README has all of them.");

    private static readonly Option<string[]> Proxies = new("--proxy")
    {
        HelpName = "ADDRESS",
        Description = "The address of a proxy whose word is taken on who asks (X-Forwarded-For, X-Forwarded-Proto).",
        AllowMultipleArgumentsPerToken = false,
    };

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Read, Write, Keys, Authority, Audience, RoleClaim, NameClaim, Audit, Limits, Proxies]) command.Options.Add(option);
    }

    public static ApiKeyFile KeyFile(ParseResult parsed, Settings settings)
    {
        var path = parsed.GetValue(Keys) ?? Environment.GetEnvironmentVariable("KG_KEYS");
        return new(Path.GetFullPath(string.IsNullOrEmpty(path) ? settings.KeysFile : path));
    }

    /// <summary>How the API is set up at an address.</summary>
    /// <exception cref="UsageException">The options cannot be meant.</exception>
    public static ApiOptions Options(ParseResult parsed, Settings settings, Uri address)
    {
        var access = Of(parsed, settings, address);
        var limits = parsed.GetValue(Limits) is { } file ? ReadLimits(file) : new();
        return new() { Access = access, Limits = limits.Request, Load = limits.Load, Audit = parsed.GetValue(Audit) is { } audit ? new AuditLog(Path.GetFullPath(audit)) : null };
    }

    /// <summary>The proxies whose word is taken.</summary>
    /// <exception cref="UsageException">One is no address.</exception>
    public static IReadOnlyList<IPAddress> ReadProxies(ParseResult parsed) => [.. (parsed.GetValue(Proxies) ?? [])
        .Select(p => IPAddress.TryParse(p, out var proxy) ? proxy : throw new UsageException($"'{p}' is not the address of a proxy."))];

    /// <summary>Who may do what at an address.</summary>
    /// <exception cref="UsageException">The options cannot be meant.</exception>
    private static AccessOptions Of(ParseResult parsed, Settings settings, Uri address)
    {
        var read = parsed.GetValue(Read) ?? Open;
        var write = parsed.GetValue(Write);
        if (write == Open && !address.IsLoopback)
            throw new UsageException($"Other machines reach {address.GetLeftPart(UriPartial.Authority)}: writing there needs a key. 'kg keys add NAME --role editor' makes one.");
        var keys = KeyFile(parsed, settings);
        keys.Read(); // What is wrong with them is told now, not to the first who shows one.
        var anonymous = read == Open ? AccessRole.Reader : AccessRole.None;
        return new()
        {
            Anonymous = anonymous,
            Local = address.IsLoopback && (write ?? read) == Open ? AccessRole.Editor : anonymous,
            KeysFile = keys.Path,
            Oidc = Provider(parsed),
        };
    }

    private static ApiLimitsFile ReadLimits(string path)
    {
        try
        {
            return ApiLimitsFile.Read(path);
        }
        catch (InputException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static OidcOptions? Provider(ParseResult parsed)
    {
        var (authority, audience) = (parsed.GetValue(Authority), parsed.GetValue(Audience));
        if (authority is null && audience is null) return null;
        if (authority is null || audience is null) throw new UsageException("--oidc-authority and --oidc-audience go together.");
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new UsageException($"'{authority}' is not an http address.");
        if (address.Scheme == "http" && !address.IsLoopback) throw new UsageException($"The provider {authority} must be asked over https.");
        var options = new OidcOptions(address, audience);
        return options with { RoleClaim = parsed.GetValue(RoleClaim) ?? options.RoleClaim, NameClaim = parsed.GetValue(NameClaim) ?? options.NameClaim };
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static Option<string?> OpenOrKey(string name, string description) => Text(name, "open|key", description).AcceptOnlyFromAmong(Open, Key);
}
