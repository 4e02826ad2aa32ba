using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The words of a Markdown text without its marks: one block a paragraph, a blank line between; code and raw HTML left out.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    /// <summary>The most steps that looking for the ends of marks may take.</summary>
    private const long MostSteps = 20_000_000;

    public static string Of(string markdown)
    {
        if (Steps(markdown) > MostSteps) return markdown;
        try
        {
            return TextOf(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            return markdown; // Marks nested beyond what the parser bears are none that anybody set.
        }
    }

    /// <summary>From each mark that begins something the parser may look to the end of the block for where it ends. What an article has of them is far below the limit.</summary>
    private static long Steps(ReadOnlySpan<char> markdown)
    {
        var most = 0L;
        while (!markdown.IsEmpty)
        {
            var end = markdown.IndexOf("\n\n", StringComparison.Ordinal);
            var block = end < 0 ? markdown : markdown[..end];
            most += (long)block.Length * (block.Count('[') + block.Count('<'));
            markdown = end < 0 ? default : markdown[(end + 2)..];
        }

        return most;
    }

    private static string TextOf(MarkdownDocument markdown)
    {
        var text = new StringBuilder(markdown.Span.Length);
        foreach (var block in markdown.Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock || block.Inline is null) continue;
            if (text.Length > 0) text.Append("\n\n");
            Append(text, block.Inline);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline container:
                    Append(text, container);
                    break;
            }
        }
    }
}
