using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class EventLexiconTests
{
    private static readonly string Folder = Path.Combine(SeedFolder.Path, "lexicon", "events");
    private static readonly IReadOnlyDictionary<string, Frame> Frames = Frame.Load(Path.Combine(Folder, "frames.tsv"));

    [Theory]
    [InlineData("triggers-en.tsv")]
    [InlineData("triggers-ar.tsv")]
    public void Every_type_has_triggers_and_a_language_has_six_hundred(string file)
    {
        var rows = EventTriggerTable.Read(Path.Combine(Folder, file), Frames).Where(r => !r.Meaning.IsDecoy).ToList();

        Assert.Equal(Enum.GetValues<EventType>(), rows.Select(r => r.Meaning.Type).Distinct().Order());
        Assert.True(rows.Select(r => (r.Words, r.Class)).Distinct().Count() >= 600, $"{rows.Count} triggers");
    }

    [Theory]
    [InlineData("triggers-en.tsv", "words-en.tsv")]
    [InlineData("triggers-ar.tsv", "words-ar.tsv")]
    public void Every_word_class_that_a_trigger_names_has_words(string file, string words)
    {
        var classes = KnowledgeGraph.Extraction.Clauses.ClauseWords.Load(Path.Combine(Folder, words));
        var named = EventTriggerTable.Read(Path.Combine(Folder, file), Frames).SelectMany(r => r.Words.Split(' ')).Where(w => w.Contains('@', StringComparison.Ordinal)).Select(w => w[(w.IndexOf('@', StringComparison.Ordinal) + 1)..]).Distinct();

        Assert.All(named, name => Assert.NotEmpty(classes.Of(name)));
    }

    [Theory]
    [InlineData("CONSULT\tdance\t-\tverb\tmeet\tmeet", "no mode 'dance'")]
    [InlineData("MEET\t-\t-\tverb\tmeet\tmeet", "'MEET' is no PLOVER type")]
    [InlineData("CONSULT\t-\tdiplomacy\tverb\tmeet\tmeet", "'diplomacy' is no context")]
    [InlineData("CONSULT\t-\t-\tadverb\tmeet\tmeet", "'adverb' is no class")]
    [InlineData("CONSULT\t-\t-\tverb\tgreet\tmeet", "no frame 'greet'")]
    [InlineData("CONSULT\t-\t-\tverb\tmeet", "5 cells where 6 are expected")]
    public void A_row_that_means_nothing_is_refused_with_its_reason(string row, string reason)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# origin: test\n" + row + "\n");

            var e = Assert.Throws<InvalidDataException>(() => EventTriggerTable.Read(path, Frames).ToList());

            Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
