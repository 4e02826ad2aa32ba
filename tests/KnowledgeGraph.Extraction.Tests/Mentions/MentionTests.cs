using CsCheck;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Extraction.Tests.Mentions;

public sealed class MentionTests
{
    private static readonly string[] Marks = ["\n\n", "\"", "«", "»", "(", ")", ",", "،", ".", "-", "و", "ال", "’s", "\u200f", "\ud83d"];

    public static IEnumerable<object[]> Cases() =>
        CaseFile.Read("Mentions/mentions.jsonl").Select(row => new object[] { row.Text("about"), row.Text("text"), row.Texts("mentions") });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_mean_what_their_context_says(string about, string text, string[] mentions)
    {
        Assert.NotEmpty(about);
        Assert.Equal(mentions, Extract(text).Mentions.Select(m => m.EntityId + " " + text[m.Start..m.End]));
    }

    [Theory]
    [InlineData("Former Kuwaiti Foreign Minister Sheikh Mohammad Sabah Al-Salem Al-Sabah spoke.", "foreign-minister", "state:kw", true)]
    [InlineData("The head of the Gulf Cooperation Council, Tirko Valdan, spoke.", "head", "org:gcc", false)]
    [InlineData("صرح وزير الخارجية الكويتي الشيخ بدر الناصر بذلك.", "foreign-minister", "state:kw", false)]
    [InlineData("صرح وزير الخارجية الكويتي السابق بدر الناصر بذلك.", "foreign-minister", "state:kw", true)]
    public void A_title_beside_a_name_is_read_with_its_body(string text, string office, string body, bool former)
    {
        var analysis = SeedFolder.Extractor.Analyze(DocumentOf(text));
        var title = Assert.Single(analysis.Sentences.SelectMany(s => s.Mentions), m => m.Title is not null).Title!;

        Assert.Equal((office, body, former), (title.Offices[0].OfficeId, title.Offices[0].Body, title.Offices[0].Former));
    }

    [Theory]
    [InlineData("Foreign Secretary Philip Hammond spoke to Lt. Gen. Robert Kinley.", "Foreign Secretary Philip Hammond|Lt. Gen. Robert Kinley")]
    [InlineData("Robert Kinley met Anna Brandt, the foreign minister.", "")]
    [InlineData("صرح وزير الخارجية سامح شكري بذلك، والتقى الشيخ بدر الناصر.", "وزير الخارجية سامح شكري|الشيخ بدر الناصر")]
    public void A_name_is_read_once_more_with_the_title_right_before_it(string text, string titled)
    {
        var graph = Extract(text);

        Assert.Equal(titled, string.Join('|', graph.Titled.Select(m => text[m.Start..m.End])));
        Assert.All(graph.Titled, m => Assert.Contains(graph.Mentions, n => n.EntityId == m.EntityId && n.End == m.End && n.Start > m.Start));
        Assert.DoesNotContain(graph.Mentions, m => m.Form == MentionForm.Title);
    }

    [Fact]
    public void Attached_particles_are_no_part_of_a_title()
    {
        var analysis = SeedFolder.Extractor.Analyze(DocumentOf("صرح نائب رئيس مجلس الوزراء ووزير الخارجية الكويتي بدر الناصر بذلك."));
        var title = analysis.Sentences.SelectMany(s => s.Mentions).Single(m => m.Title is not null).Title!;

        Assert.Equal(["نائب رئيس مجلس الوزراء", "وزير الخارجية"], title.Offices.Select(o => o.Text));
        Assert.All(title.Offices, o => Assert.Equal("state:kw", o.Body));
    }

    [Fact]
    public void Names_that_the_seed_lacks_are_stated_with_the_sentence_that_bears_them()
    {
        const string text = "It rained. The speakers were John Miller and Anna Brandt.";
        var graph = Extract(text);
        var names = graph.Statements.OfType<NameStatement>().ToList();

        Assert.Equal(["Anna Brandt", "John Miller"], names.Select(n => n.Name.Text).Order(StringComparer.Ordinal));
        Assert.All(names, n => Assert.Equal("The speakers were John Miller and Anna Brandt.", text[n.Evidence.Start..n.Evidence.End]));
        Assert.All(names, n => Assert.Contains(graph.Entities, e => e.Id == n.EntityId && e.Kind == EntityKind.Person));
    }

    [Fact]
    public void Mentions_of_any_text_are_in_order_apart_and_within_their_sentences()
    {
        var words = CaseFile.Read("Mentions/mentions.jsonl").SelectMany(row => row.Text("text").Split(' ')).ToArray();
        Gen.OneOf(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.Int[0, Marks.Length - 1].Select(i => Marks[i])).Array[0, 40]
            .Sample(parts =>
            {
                var text = string.Join(' ', parts);
                var end = 0;
                foreach (var mention in Extract(text).Mentions)
                {
                    Assert.True(mention.Start >= end && mention.End > mention.Start && mention.End <= text.Length);
                    Assert.True(mention.SentenceStart <= mention.Start && mention.End <= mention.SentenceEnd);
                    end = mention.End;
                }
            }, iter: 300);
    }

    [Fact]
    public void The_same_text_gives_the_same_graph()
    {
        var text = string.Join("\n\n", CaseFile.Read("Mentions/mentions.jsonl").Select(row => row.Text("text")));
        var graph = Extract(text);

        Parallel.For(0, 4, _ =>
        {
            var again = Extract(text);
            Assert.Equal(graph.Mentions, again.Mentions);
            Assert.Equal(graph.Statements.Select(s => s.Id), again.Statements.Select(s => s.Id));
        });
    }

    internal static DocumentGraph Extract(string text) => SeedFolder.Extractor.ExtractAsync(DocumentOf(text)).AsTask().GetAwaiter().GetResult();

    private static Document DocumentOf(string text) => new("doc:test", DocumentKind.Article, "test", LanguageDetector.Detect(text), null, null, null, null, text);
}
