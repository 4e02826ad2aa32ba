using System.CommandLine;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Transport.Persisted;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Cli;

/// <summary>What a server takes from its clients beside requests: documents known beforehand, and pages of other sites.</summary>
internal static class ClientSettings
{
    private static readonly Option<string?> Persisted = new("--persisted")
    {
        Description = "Documents that clients may name by id: a folder of .graphql files, or the manifest that Relay, Apollo or GraphQL Code Generator wrote.",
        HelpName = "PATH",
    };

    private static readonly Option<bool> PersistedOnly = new("--persisted-only") { Description = "Answer no other documents than those of --persisted." };

    private static readonly Option<string[]> Cors = new("--cors")
    {
        Description = "A site whose pages may ask (https://example.org), or * for all. May be given several times. Default: only the server's own pages.",
        HelpName = "ORIGIN",
        DefaultValueFactory = _ => [],
    };

    public static void AddTo(Command command)
    {
        command.Add(Persisted);
        command.Add(PersistedOnly);
        command.Add(Cors);
    }

    /// <exception cref="UsageException">The options contradict each other, or what they name is not there.</exception>
    public static ApiOptions Apply(ParseResult parsed, ApiOptions options)
    {
        var path = parsed.GetValue(Persisted);
        var only = parsed.GetValue(PersistedOnly);
        if (only && path is null) throw new UsageException("--persisted-only needs --persisted.");
        var origins = parsed.GetValue(Cors) ?? [];
        foreach (var origin in origins)
            if (origin != "*" && !IsOrigin(origin)) throw new UsageException($"'{origin}' is not an origin: https://example.org is, without a path.");
        try
        {
            return options with { AllowedOrigins = origins, TrustedOnly = only, TrustedDocuments = path is null ? null : TrustedDocuments.Load(path) };
        }
        catch (InputException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.GetLeftPart(UriPartial.Authority) == text;
}
