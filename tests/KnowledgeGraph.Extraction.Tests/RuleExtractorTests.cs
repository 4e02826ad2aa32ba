using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests;

public sealed class RuleExtractorTests
{
    [Theory]
    [InlineData("Kuwait hosted the Qatari delegation.", Language.En, "state:kw Kuwait|state:qa Qatari")]
    [InlineData("واستضافت الكويت الوفد القطري وزارت وفود بالبحرين.", Language.Ar, "state:kw الكويت|state:qa القطري|state:bh البحرين")]
    public async Task Names_of_the_seed_are_found_where_they_stand(string text, Language language, string mentions)
    {
        var graph = await SeedFolder.Extractor.ExtractAsync(new("doc:test", DocumentKind.Article, "test", language, null, null, null, null, text));

        Assert.Equal(mentions.Split('|'), graph.Mentions.Select(m => m.EntityId + " " + text[m.Start..m.End]));
    }

    [Fact]
    public void A_missing_seed_folder_is_named() =>
        Assert.Contains("/nowhere", Assert.Throws<DirectoryNotFoundException>(() => RuleExtractor.Load("/nowhere")).Message, StringComparison.Ordinal);
}
