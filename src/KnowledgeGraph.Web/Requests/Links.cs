using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Requests;

/// <summary>The URLs of the pages. Where the request's own URL names a language, every link keeps it.</summary>
public sealed class Links(string pathBase, Language? language)
{
    public const string After = "after";
    public const string Before = "before";

    /// <summary>The language that every link names; null where the request's URL names none.</summary>
    public Language? Language => language;

    public string Home => To("/");

    public string GraphiQL => pathBase + "/graphiql";

    /// <summary>Where the search box asks for suggestions.</summary>
    public string Suggest => To("/suggest.json");

    public string Entity(string id) => To("/entity/" + Segment(id));

    public string Relations(string id, RelationType type, RelationDirection direction, string? before = null) =>
        To($"/entity/{Segment(id)}/relations", ("type", EnumSpelling.Of(type)), ("direction", EnumSpelling.Of(direction)), (Before, before));

    public string Events(string id, string? after = null) => To($"/entity/{Segment(id)}/events", (After, after));

    public string Mentions(string id, string? after = null) => To($"/entity/{Segment(id)}/mentions", (After, after));

    public string Relation(string id) => To("/relation/" + Segment(id));

    public string Document(string id) => To("/document/" + Segment(id));

    /// <summary>The sentence of a document that begins at this UTF-16 unit.</summary>
    public string Sentence(string documentId, int start) => string.Create(CultureInfo.InvariantCulture, $"{Document(documentId)}#s{start}");

    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var url = new StringBuilder(pathBase).Append(path);
        var separator = '?';
        foreach (var (name, value) in query) Add(name, value);
        if (Language is { } named) Add(PageLanguage.Parameter, named.Tag());
        return url.ToString();

        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }

    // A colon may stand in a path segment as it is (RFC 3986 3.3), and ids read better with it.
    private static string Segment(string id) => Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal);
}
