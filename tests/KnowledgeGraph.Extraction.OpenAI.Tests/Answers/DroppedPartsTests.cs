using KnowledgeGraph.Model.Statements;
using static KnowledgeGraph.Extraction.OpenAI.Tests.Reading;

namespace KnowledgeGraph.Extraction.OpenAI.Tests.Answers;

/// <summary>What an answer says beyond the text is left out, and why is counted.</summary>
public sealed class DroppedPartsTests
{
    public static TheoryData<string, object> Statements() => new()
    {
        { "quote not in the text", Answer(quote: "Kuwait and Qatar signed a secret agreement there.") },
        { "quote not in the text", Answer(quote: "Kuwait and Qatar signed transit agreement there.") },
        { "quote not in the text", Answer(quote: "") },
        { "unknown type", Answer(type: "CELEBRATE") },
        { "event without a participant", Answer(actors: []) },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_that_the_text_does_not_bear_out_is_left_out(string reason, object answer)
    {
        var (graph, usage) = await WithAsync(answer);

        Assert.Empty(graph.Statements.OfType<EventStatement>());
        Assert.Equal([(reason, 1)], usage.Dropped.Select(d => (d.Key, d.Value)));
    }

    public static TheoryData<string, object> Relations() => new()
    {
        { "unknown type", Answer(relation: "OWNS") },
        { "unknown reference", Answer(to: "e9") },
        { "relation between kinds that it does not join", Answer(relation: "PART_OF") },
        { "relation between kinds that it does not join", Answer(to: "e1") },
        { "title not in the text", Answer(title: "Prime Minister") },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task A_relation_that_cannot_hold_is_left_out(string reason, object answer)
    {
        var (graph, usage) = await WithAsync(answer);

        Assert.Empty(graph.Statements.OfType<RelationStatement>());
        Assert.Equal([(reason, 1)], usage.Dropped.Select(d => (d.Key, d.Value)));
    }

    public static TheoryData<string, object> Parts() => new()
    {
        { "mode that the type does not have", Answer(mode: "visit") },
        { "unknown context", Answer(contexts: ["gossip"]) },
        { "not an EDTF date", Answer(date: "2017-06-31") },
        { "not an EDTF date", Answer(date: "next week") },
        { "date that the text does not tell", Answer(date: "1999-06-05") },
        { "place that is none", Answer(place: "e1") },
        { "unknown reference", Answer(place: "e7") },
        { "unknown reference", Answer(actors: ["e2", "e3", "e8"]) },
        { "name not in the text", Answer(name: "Bahrain", actors: ["e2"]) },
        { "name that means nothing known", Answer(name: "transit", actors: ["e2"]) },
        { "unknown kind", Answer(kind: "PLANET", actors: ["e2"]) },
        { "unknown kind", Answer(kind: "EVENT", actors: ["e2"]) },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_part_that_cannot_be_is_left_out_and_the_rest_kept(string reason, object answer)
    {
        var (graph, usage) = await WithAsync(answer);

        var told = Assert.Single(graph.Statements.OfType<EventStatement>());
        Assert.Contains("state:kw", told.Actors);
        Assert.Equal([(reason, 1)], usage.Dropped.Select(d => (d.Key, d.Value)));
    }

    [Fact]
    public async Task A_quote_of_more_than_two_sentences_says_nothing()
    {
        const string Text = "Kuwait met Qatar. It was late. Nobody spoke.";

        var (graph, usage) = await WithAsync(Answer(quote: Text, date: null, place: null), Text);

        Assert.Empty(graph.Statements.OfType<EventStatement>());
        Assert.Equal(1, usage.Dropped["quote of more than two sentences"]);
    }

    [Fact]
    public async Task Offsets_are_found_in_the_text_whatever_the_model_thinks_of_them()
    {
        const string Text = "It rained.\n\nKuwait and Qatar\n signed   a transit agreement there.";

        var (graph, _) = await WithAsync(Answer(date: null, place: null), Text);

        var evidence = Assert.Single(graph.Statements.OfType<EventStatement>()).Evidence;
        Assert.Equal("Kuwait and Qatar\n signed   a transit agreement there.", Text[evidence.Start..evidence.End]);
    }

    [Fact]
    public async Task What_the_sentence_does_not_name_itself_is_less_certain()
    {
        var (near, _) = await WithAsync(Answer());
        var (far, _) = await WithAsync(Answer(actors: ["e1", "e2"]));

        Assert.True(Assert.Single(near.Statements.OfType<EventStatement>()).Evidence.Confidence > Assert.Single(far.Statements.OfType<EventStatement>()).Evidence.Confidence);
    }
}
