using System.CommandLine;
using KnowledgeGraph.Api.Access;

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

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Read, Write, Keys, Authority, Audience, RoleClaim, NameClaim]) command.Options.Add(option);
    }

    public static ApiKeyFile KeyFile(ParseResult parsed, Settings settings)
    {
        var path = parsed.GetValue(Keys) ?? Environment.GetEnvironmentVariable("KG_KEYS");
        return new(Path.GetFullPath(string.IsNullOrEmpty(path) ? settings.KeysFile : path));
    }

    /// <summary>Who may do what at an address.</summary>
    /// <exception cref="UsageException">The options cannot be meant.</exception>
    public static AccessOptions Of(ParseResult parsed, Settings settings, Uri address)
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
