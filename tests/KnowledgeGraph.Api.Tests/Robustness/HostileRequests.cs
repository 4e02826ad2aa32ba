using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Api.Tests.Robustness;

/// <summary>Bodies that are short to write and long to think about, or long and not worth it.</summary>
internal static class HostileRequests
{
    private const int Body = 8 * 1024 * 1024;

    /// <summary>What each is called, and what makes its bytes.</summary>
    public static IEnumerable<(string Name, Func<byte[]> Body)> All()
    {
        yield return Document("braces without an end", () => new string('{', 32_000));
        yield return Document("brackets without an end", () => "{ a(b: " + new string('[', 30_000));
        yield return Document("fields in fields", () => string.Concat(Enumerable.Repeat("{a", 10_000)));
        yield return Document("one field again and again", () => "{ " + string.Concat(Enumerable.Repeat("__typename ", 2_900)) + "}");
        yield return Document("one field under many names", () => "{ " + string.Concat(Enumerable.Range(0, 900).Select(i => $"a{i}:states{{totalCount}} ")) + "}");
        yield return Document("a costly field under some names", () => "{ " + string.Concat(Enumerable.Range(0, 199).Select(i => $"a{i}:path(from:1,to:2){{length}} ")) + "}");
        yield return Document("directives at one field", () => "{ __typename " + string.Concat(Enumerable.Repeat("@skip(if:true) ", 2_000)) + "}");
        yield return Document("directives nobody knows", () => "{ __typename " + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"@d{i} ")) + "}");
        yield return Document("variables", () => "query(" + string.Concat(Enumerable.Range(0, 2_500).Select(i => $"$v{i}:Int ")) + ") { __typename }");
        yield return Document("one variable again and again", () => "query(" + string.Concat(Enumerable.Repeat("$v:Int ", 4_000)) + ") { __typename }");
        yield return Document("fragments that spread each other", () => "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
        yield return Document("a ring of fragments", () => "{ ...F0 } " + string.Concat(Enumerable.Range(0, 400).Select(i => $"fragment F{i} on Query{{...F{(i + 1) % 400}}} ")));
        yield return Document("fragments that double", () => Doubling(60));
        yield return Document("fragments that nobody spreads", () => string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment F{i} on Query{{__typename}} ")) + "{ nope }");
        yield return Document("arguments nobody knows", () => "{ node(" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"a{i}:1 ")) + ") { id } }");
        yield return Document("one argument again and again", () => "{ node(" + string.Concat(Enumerable.Repeat("id:1 ", 6_000)) + ") { id } }");
        yield return Document("members of an input", () => "{ events(filter:{" + string.Concat(Enumerable.Repeat("place:1 ", 4_000)) + "}) { totalCount } }");
        yield return Document("filters in filters", () => "{ events(filter:" + string.Concat(Enumerable.Repeat("{not:", 2_000)) + "{}" + new string('}', 2_000) + ") { totalCount } }");
        yield return Document("operations", () => string.Concat(Enumerable.Range(0, 1_500).Select(i => $"query Q{i}{{__typename}} ")));
        yield return Document("fields nobody knows", () => "{ " + string.Concat(Enumerable.Repeat("nope ", 990)) + "}");
        yield return Document("pages of pages", () => "{ states(first: 1000) { nodes { events(first: 1000) { nodes { id } } } } }");
        yield return Document("the schema in the schema", () => "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }");
        yield return Document("a huge document", () => new string('a', Body - 1_000));
        yield return Document("a huge string", () => "{ node(id: \"" + new string('a', Body - 1_000) + "\") { id } }");
        yield return Document("a huge comment", () => "{ __typename } #" + new string('#', Body - 1_000));
        yield return Variables("a huge list of numbers", () => "{\"a\":[" + string.Concat(Enumerable.Repeat("0,", (Body - 1_000) / 2)) + "0]}");
        yield return Variables("a huge list of lists", () => "{\"a\":[" + string.Concat(Enumerable.Repeat("[],", (Body - 1_000) / 3)) + "0]}");
        yield return Variables("a huge object", () => "{" + string.Concat(Enumerable.Range(0, 400_000).Select(i => $"\"m{i}\":1,")) + "\"a\":1}");
        yield return Variables("lists in lists", () => "{\"a\":" + new string('[', 1_000_000));
        yield return ("bytes that are no text", () => [.. Enumerable.Repeat((byte)0xFF, Body - 1_000)]);
        yield return ("blanks", () => [.. Enumerable.Repeat((byte)' ', Body - 1_000)]);
        yield return ("more than is taken", () => [.. Enumerable.Repeat((byte)' ', Body + 1)]);
    }

    private static (string Name, Func<byte[]> Body) Document(string name, Func<string> document) =>
        (name, () => Encoding.UTF8.GetBytes("{\"query\":\"" + document().Replace("\"", "\\\"", StringComparison.Ordinal) + "\"}"));

    private static (string Name, Func<byte[]> Body) Variables(string name, Func<string> variables) =>
        (name, () => Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"variables\":" + variables() + "}"));

    /// <summary>Fragments that each spread the next twice: 2^n fields if they were written out.</summary>
    private static string Doubling(int fragments)
    {
        var document = new StringBuilder("{ ...F0 } ");
        for (var i = 0; i < fragments; i++)
            document.Append(CultureInfo.InvariantCulture, $"fragment F{i} on Query {{ a: node(id: 1) {{ id }} ...F{i + 1} ...F{i + 1} nope{i} }} ");
        return document.Append(CultureInfo.InvariantCulture, $"fragment F{fragments} on Query {{ __typename }}").ToString();
    }
}
