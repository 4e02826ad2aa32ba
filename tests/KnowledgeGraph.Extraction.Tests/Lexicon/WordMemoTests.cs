using System.Globalization;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tests.Lexicon;

public sealed class WordMemoTests
{
    [Fact]
    public void A_word_gives_the_same_however_many_others_were_asked_for_between()
    {
        var memo = new WordMemo<string>(word => word + "!");

        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 50_000; i++)
                Assert.Equal(i.ToString(CultureInfo.InvariantCulture) + "!", memo.Of(i.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_word_that_was_just_asked_for_is_remembered_unless_it_is_endless()
    {
        var made = 0;
        var memo = new WordMemo<int>(_ => ++made);

        Assert.Equal([1, 1, 2, 3], [memo.Of("word"), memo.Of("word"), memo.Of(new('a', 100)), memo.Of(new('a', 100))]);
    }
}
