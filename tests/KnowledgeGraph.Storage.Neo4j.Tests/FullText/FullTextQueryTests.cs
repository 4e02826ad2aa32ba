using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Storage.Neo4j.FullText;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.Tests.FullText;

/// <summary>What is written for the database's full-text procedures takes every text literally.</summary>
public sealed class FullTextQueryTests
{
    [Theory]
    [InlineData(TextMatch.Word, "kuwait", "\"kuwait\"")]
    [InlineData(TextMatch.Word, "OR", "\"OR\"")]
    [InlineData(TextMatch.Word, "say \"no\" \\", "\"say \\\"no\\\" \\\\\"")]
    [InlineData(TextMatch.Word, "* ? : ^", "")]
    [InlineData(TextMatch.Stem, "NOT", "not~0")]
    [InlineData(TextMatch.Stem, "a:b*", "a\\:b\\*~0")]
    [InlineData(TextMatch.Beginning, "c++ /x", "c\\+\\+\\ \\/x*")]
    [InlineData(TextMatch.Pattern, "st?lt*-", "st?lt*\\-")]
    [InlineData(TextMatch.OneLetterOff, "قطر", "قطر~1")]
    [InlineData(TextMatch.TwoLettersOff, "a~2)", "a\\~2\\)~2")]
    [InlineData(TextMatch.Phrase, "regional centre", "\"regional centre\"")]
    public void A_text_is_taken_literally(TextMatch match, string text, string query) => Assert.Equal(query, FullTextQuery.AnyOf([new TextTerm(Language.En, match, text)]));

    [Fact]
    public void Names_are_looked_for_in_their_properties()
    {
        var probe = new NameProbe([[new(NamePart.Word, "jens"), new(NamePart.Sound, "YNS")], [new(NamePart.Beginning, "stolt")]], 10);
        Assert.Equal("+(nameWords:\"jens\" nameSounds:\"YNS\") +(nameWords:stolt*) +kind:(\"PERSON\")", FullTextQuery.Of(probe, ["PERSON"]));
        Assert.Equal("+(nameWords:\"jens\" nameSounds:\"YNS\" nameWords:stolt*)", FullTextQuery.Of(probe with { MostTerms = true }, null));
    }

    [Fact]
    public void A_probe_that_lacks_a_word_looks_for_nothing() => Assert.Equal("", FullTextQuery.Of(new([[new(NamePart.Word, "jens")], [new(NamePart.Word, "?")]], 10), null));

    [Fact]
    public void A_beginning_may_miss_a_letter_but_not_the_first() =>
        Assert.Equal("nameWords:/(abc|a.c|ac|a.bc|acb|ab.|ab|ab.c).*/", FullTextQuery.AnyOf([new NameTerm(NamePart.BeginningOneLetterOff, "abc")]));
}
