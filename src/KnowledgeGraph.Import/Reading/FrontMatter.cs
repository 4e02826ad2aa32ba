using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The YAML between two lines of <c>---</c> at the start of a text: title, date (EDTF), publisher, url, language, name. Other members are passed over.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Splits a text into what its front matter says and its body; a text without front matter is all body.</summary>
    /// <exception cref="InputException">The front matter is not closed, not YAML, or has an impossible date or unknown language.</exception>
    public static ImportedText Split(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal)) return new ImportedText(text);
        var close = text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal);
        if (close < 0) throw Problem("malformed-front-matter", path, 1, 1, "The front matter is not closed by a line of ---.");
        var end = text.IndexOf('\n', close + 1);
        var members = Members(path, text[(Fence.Length + 1)..(close + 1)]);
        return new ImportedText(
            end < 0 ? "" : text[(end + 1)..], Value(members, "name"), Value(members, "title"), Value(members, "publisher"), Value(members, "url"),
            Date(path, members), LanguageOf(path, members));
    }

    private static YamlMappingNode? Members(string path, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowYaml(new Parser(new StringReader(yaml))));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode as YamlMappingNode
                ?? throw Problem("malformed-front-matter", path, 2, 1, "The front matter is not a mapping of names to values.");
        }
        catch (YamlException e)
        {
            throw Problem("malformed-front-matter", path, (int)e.Start.Line + 1, (int)e.Start.Column, "The front matter is not YAML.");
        }
    }

    private static EdtfDate? Date(string path, YamlMappingNode? members)
    {
        if (Node(members, "date") is not { Value.Length: > 0 } node) return null;
        return EdtfDate.TryParse(node.Value) ?? EdtfDate.TryParse(node.Value.Split('T', ' ')[0])
            ?? throw Problem("impossible-date", path, (int)node.Start.Line + 1, (int)node.Start.Column, $"'{node.Value}' is not an EDTF date.");
    }

    private static Language? LanguageOf(string path, YamlMappingNode? members)
    {
        if ((Node(members, "language") ?? Node(members, "lang")) is not { Value.Length: > 0 } node) return null;
        return LanguageTags.FromTag(node.Value)
            ?? throw Problem("unknown-language", path, (int)node.Start.Line + 1, (int)node.Start.Column, $"'{node.Value}' is not a language read here; en and ar are.");
    }

    private static YamlScalarNode? Node(YamlMappingNode? members, string name) =>
        members is not null && members.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node as YamlScalarNode : null;

    private static string? Value(YamlMappingNode? members, string name) => Node(members, name)?.Value;

    private static InputException Problem(string code, string path, int line, int column, string message) => new(new(code, path, line, column, null, message));
}
