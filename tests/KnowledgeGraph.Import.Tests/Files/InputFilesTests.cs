using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tests.Files;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_gives_its_files_in_ordinal_order_without_hidden_ones()
    {
        foreach (var name in new[] { "b.md", "a/z.txt", "B.md", ".hidden.md", "a/.git/x.txt" }) _folder.Write(name, "x");
        Assert.Equal(["B.md", "a/z.txt", "b.md"], Expand(_folder.Path).Select(f => Path.GetRelativePath(_folder.Path, f)));
    }

    [Fact]
    public void A_seed_folder_is_one_input_and_the_reports_in_it_are_others()
    {
        foreach (var name in new[] { "entities/a.jsonl", "facts/relations/r.jsonl", "lexicon/offices.jsonl", "README.md", "sources/en/one.md" }) _folder.Write(name, "x");
        Assert.Equal([".", "sources/en/one.md"], Expand(_folder.Path).Select(f => Path.GetRelativePath(_folder.Path, f)));
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_problem_and_the_rest_go_on()
    {
        var there = _folder.Write("a.txt", "x");
        var problems = new List<InputProblem>();
        Assert.Equal([there, "-"], InputFiles.Expand(["nowhere.txt", there, "-"], problems.Add));
        Assert.Equal("nowhere.txt: No such file or folder.", Assert.Single(problems).ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<string> Expand(string path) =>
        [.. InputFiles.Expand([path], problem => throw new InvalidOperationException(problem.ToString()))];
}
