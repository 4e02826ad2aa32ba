using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Tests;

public sealed class ApiLimitsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_a_file_leaves_out_stays_as_it_is()
    {
        var limits = ApiLimitsFile.Read(_folder.Write("l.json", """{ "request": { "depth": 12, "timeout": 0.5 }, /* a remark */ "load": { "requestsPerSecond": 0.5 } }"""));

        Assert.Equal(new ApiLimits { Depth = 12, Timeout = TimeSpan.FromSeconds(0.5) }, limits.Request);
        Assert.Equal(new LoadLimits { RequestsPerSecond = 0.5 }, limits.Load);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "request": null }""")]
    [InlineData("""{ "request": 7 }""")]
    [InlineData("""{ "requests": {} }""")]
    [InlineData("""{ "request": { "dept": 12 } }""")]
    [InlineData("""{ "request": { "depth": 0 } }""")]
    [InlineData("""{ "request": { "depth": -1 } }""")]
    [InlineData("""{ "request": { "depth": 1.5 } }""")]
    [InlineData("""{ "request": { "depth": "12" } }""")]
    [InlineData("""{ "request": { "depth": null } }""")]
    [InlineData("""{ "request": { "depth": 99999999999 } }""")]
    [InlineData("""{ "request": { "depth": 12, "depth": 13 } }""")]
    [InlineData("""{ "request": { "timeout": "00:00:10" } }""")]
    [InlineData("""{ "request": { "timeout": 1e9 } }""")]
    public void What_cannot_be_meant_is_refused(string text)
    {
        var problem = Assert.Throws<InputException>(() => ApiLimitsFile.Read(_folder.Write("l.json", text))).Problem;

        Assert.Equal("bad-limits", problem.Code);
        Assert.StartsWith("The limits cannot be read: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal("unreadable", Assert.Throws<InputException>(() => ApiLimitsFile.Read(_folder["none"])).Problem.Code);

    public void Dispose() => _folder.Dispose();
}
