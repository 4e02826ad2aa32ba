using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Tests.Consolidation;

/// <summary>Names said as <c>extractor role confidence text</c>, each in a document of its own; joined as <c>role text</c>.</summary>
public sealed class NameConsolidationTests
{
    [Theory]
    [InlineData("rules Preferred 0.7 Ali Amin; rules Preferred 0.9 Aly Amin", "Preferred Aly Amin; Alias Ali Amin")]
    [InlineData("rules Preferred 0.7 Ali Amin; rules Preferred 0.7 Aly Amin; rules Preferred 0.7 Aly Amin", "Preferred Aly Amin; Alias Ali Amin")]
    [InlineData("rules Preferred 1 Aly Amin; seed Preferred 0.9 Ali Amin", "Preferred Ali Amin; Alias Aly Amin")]
    [InlineData("seed Preferred 1 Ali Amin; editor:x Preferred 0.5 Aly Amin", "Preferred Aly Amin; Alias Ali Amin")]
    [InlineData("rules Alias 0.7 Ali Amin; rules Transliteration 0.9 Aly Amin", "Preferred Ali Amin; Transliteration Aly Amin")]
    [InlineData("rules Acronym 0.9 AA; rules Short 0.9 Amin", "Acronym AA; Short Amin")]
    [InlineData("rules Preferred 0.9 Amin; seed Short 0.9 Amin; seed Preferred 0.9 Ali Amin", "Preferred Ali Amin; Short Amin")]
    public void One_name_is_preferred_in_a_language(string said, string expected)
    {
        var statements = said.Split("; ").Select((s, n) =>
        {
            var parts = s.Split(' ', 4);
            var confidence = double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
            return new NameStatement(
                $"st:{n}", new($"doc:{n}", 0, 1, Language.En, parts[0], null, null, confidence), "person:a", new(parts[3], Language.En, Enum.Parse<NameRole>(parts[1])));
        }).ToList();
        string Joined() => string.Join("; ", NameConsolidation.Consolidate(statements).Select(n => $"{n.Name.Role} {n.Name.Text}"));
        Assert.Equal(expected, Joined());
        statements.Reverse();
        Assert.Equal(expected, Joined());
    }

    [Fact]
    public void Each_language_has_its_own_preferred_name_first()
    {
        NameStatement Said(int n, string text, Language language) =>
            new($"st:{n}", new($"doc:{n}", 0, 1, language, "rules", null, null, 0.5), "person:a", new(text, language, NameRole.Preferred));
        Assert.Equal(["Ali Amin", "علي أمين", "Aly Amin"],
            NameConsolidation.Consolidate([Said(0, "علي أمين", Language.Ar), Said(1, "Aly Amin", Language.En), Said(2, "Ali Amin", Language.En)]).Select(n => n.Name.Text));
    }
}
