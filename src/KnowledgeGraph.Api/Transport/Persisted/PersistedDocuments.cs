using System.Text.Json;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api.Transport.Persisted;

/// <summary>
/// Finds the document that a request means: its text, the id of a trusted document (<c>documentId</c>), or a hash under which a client sent it before
/// (Apollo's automatic persisted queries). Safe for use by many threads.
/// </summary>
internal sealed class PersistedDocuments(ApiOptions options)
{
    private readonly RecentlyUsed<string> _sent = new(options.CachedDocuments);

    /// <exception cref="ApiError">There is no such document, or none but trusted ones are taken.</exception>
    /// <exception cref="HttpRefusal">The request says no document, or two.</exception>
    public ApiRequest Resolve(RequestParameters request)
    {
        if (request.Query is { } given) DocumentShape.CheckLength(given, options.Limits); // Before it is hashed or looked up.
        var hash = Hash(request.Extensions);
        if (request is { Query: not null, DocumentId: not null }) throw HttpRefusal.BadRequest("Give either 'query' or 'documentId'.");
        var text = request.DocumentId is { } id ? ById(id)
            : request.Query is { } query ? Sent(query, hash)
            : hash is not null ? ByHash(hash)
            : throw HttpRefusal.BadRequest("The member 'query' is missing.");
        return new(text, request.OperationName, request.Variables, request.ReadOnly) { ReportsCost = ReportsCost(request.Extensions) };
    }

    private string ById(string id) =>
        options.TrustedDocuments?.Find(id)
        ?? (!options.TrustedOnly && id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal) ? _sent.Find(id[DocumentHash.Prefix.Length..]) : null)
        ?? throw new ApiError(ErrorCodes.PersistedDocumentNotFound, $"There is no persisted document '{Shown(id)}'.");

    private string ByHash(string hash) =>
        options.TrustedDocuments?.FindByHash(hash) ?? (options.TrustedOnly ? null : _sent.Find(hash))
        ?? throw new ApiError(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"); // By this very message clients of Apollo know that they are to send the text.

    private string Sent(string query, string? hash)
    {
        if (hash is null && !options.TrustedOnly) return query;
        var own = DocumentHash.Of(query);
        if (options.TrustedOnly)
        {
            return options.TrustedDocuments?.FindByHash(own)
                ?? throw new ApiError(ErrorCodes.PersistedDocumentRequired, "This service answers persisted documents only; name one by its 'documentId'.");
        }

        if (own != hash) throw new ApiError(ErrorCodes.PersistedQueryMismatch, "The hash in 'extensions.persistedQuery' is not that of the document.");
        _sent.Add(own, query);
        return query;
    }

    private static bool ReportsCost(JsonElement? extensions) =>
        extensions is { } given && given.TryGetProperty("cost", out var wanted) && wanted.ValueKind == JsonValueKind.True;

    private static string? Hash(JsonElement? extensions)
    {
        if (extensions is not { } given || RequestParameters.Object(given, "persistedQuery") is not { } persisted) return null;
        if (!persisted.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            throw HttpRefusal.BadRequest("'extensions.persistedQuery' is understood in version 1.");
        return RequestParameters.Text(persisted, "sha256Hash") is { } hash && DocumentHash.Is(hash)
            ? hash : throw HttpRefusal.BadRequest("'extensions.persistedQuery.sha256Hash' must be 64 hexadecimal digits in lower case.");
    }

    private static string Shown(string id) => id.Length <= 80 ? id : id[..80] + "…";
}
