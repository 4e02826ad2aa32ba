using System.CommandLine;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>--mapping FILE</c>, of the commands that read tables.</summary>
internal static class MappingOption
{
    public static Option<string?> Create() => new("--mapping") { Description = "What the columns of .csv and .tsv tables mean: a JSON file, described in the README.", HelpName = "FILE" };

    /// <exception cref="UsageException">The mapping cannot be used; the message has the place in it.</exception>
    public static TableMapping? Load(string? path)
    {
        try
        {
            return path is null ? null : TableMapping.Load(path);
        }
        catch (InputException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
