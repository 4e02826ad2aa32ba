using System.Text;
using CsCheck;
using KnowledgeGraph.Import.Files;

namespace KnowledgeGraph.Import.Tests.Files;

public sealed class ByteLinesTests
{
    [Fact]
    public async Task Lines_come_back_with_their_numbers_and_places()
    {
        Assert.Equal([(1, 0L, "a"), (2, 2L, ""), (3, 3L, "bc"), (4, 7L, "d")], await LinesAsync("a\n\nbc\r\nd"));
    }

    [Fact]
    public async Task A_last_line_end_begins_no_line()
    {
        Assert.Equal([(1, 0L, "a")], await LinesAsync("a\n"));
    }

    [Fact]
    public async Task Any_bytes_joined_again_are_what_they_were()
    {
        await Check.SampleAsync(Gen.OneOf(Gen.Const("\n"), Gen.Const("\u0639"), Gen.String).Array.Select(string.Concat), async text =>
        {
            var whole = Encoding.UTF8.GetBytes(text.Replace("\r", "", StringComparison.Ordinal));
            var lines = new List<byte[]>();
            await foreach (var line in ByteLines.ReadAsync(new MemoryStream(whole), default)) lines.Add(line.Bytes!);
            var joined = lines.SelectMany((l, i) => i == 0 ? l : [(byte)'\n', .. l]).ToArray();
            Assert.Equal(whole.Length > 0 && whole[^1] == (byte)'\n' ? whole[..^1] : whole, joined);
        });
    }

    private static async Task<IReadOnlyList<(int, long, string)>> LinesAsync(string text)
    {
        var lines = new List<(int, long, string)>();
        await foreach (var line in ByteLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default))
            lines.Add((line.Number, line.Offset, Encoding.UTF8.GetString(line.Bytes!)));
        return lines;
    }
}
