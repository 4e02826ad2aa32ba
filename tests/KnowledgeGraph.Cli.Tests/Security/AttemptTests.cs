using System.Globalization;

namespace KnowledgeGraph.Cli.Tests.Security;

/// <summary>What those try who mean ill, as bytes on the wire, and what they must get. The table is <c>Attempts/*.http</c>.</summary>
public sealed class AttemptTests(AttackedServers servers) : IClassFixture<AttackedServers>
{
    /// <summary>What no answer ever has: where the code stands, what runs it, and words of the machine.</summary>
    private static readonly string[] Never = ["   at ", ".cs:line", "System.", "Microsoft.", "Exception", "root:x:0", "\nServer:", "SQLite", "SELECT "];

    public static TheoryData<string> Names { get; } = [.. Attempt.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attempt_gets_what_it_must(string name)
    {
        var attempt = Attempt.All.Single(a => a.Name == name);
        var before = await servers.RevisionAsync(attempt.Server);

        var answer = await servers.MakeAsync(attempt);

        var status = answer.Length > 12 && int.TryParse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Assert.True(status == attempt.Status && answer.Contains(attempt.Words, StringComparison.Ordinal), $"Expected {attempt.Status} {attempt.Words}, got\n{Shown(answer)}");
        Assert.DoesNotContain(attempt.Never.Concat(Never).Append(servers.Folder.Path), n => answer.Contains(n, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(status == 0 ? 0 : 1, answer.Split("HTTP/1.1 ").Length - 1);
        var after = await servers.RevisionAsync(attempt.Server);
        if (status != 200) Assert.Equal(before, after);
        Assert.Equal("root:x:0:0: not to be told", await File.ReadAllTextAsync(servers.Folder["secret.txt"]));
    }

    [Fact]
    public void There_are_at_least_sixty_and_each_has_a_name_of_its_own()
    {
        Assert.True(Attempt.All.Count >= 60, $"There are {Attempt.All.Count}.");
        Assert.Equal(Attempt.All.Count, Attempt.All.DistinctBy(a => a.Name).Count());
    }

    private static string Shown(string answer) => answer.Length <= 3_000 ? answer : answer[..3_000] + "…";
}
