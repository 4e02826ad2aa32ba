using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Text.Tests.Sound;

public sealed class SoundKeyTests
{
    [Theory]
    [InlineData("Stoltenberg", "STLTNBRG")]
    [InlineData("شتولتنبرغ", "STLTNBRG")]
    [InlineData("ستولتنبيرغ", "STLTNBRG")]
    [InlineData("Mohammed", "MHMD")]
    [InlineData("محمّد", "MHMD")]
    [InlineData("al-Thani", "TN")]
    [InlineData("آل ثاني", "TN")]
    [InlineData("Abdul Rahman", "ABDRHMN")]
    [InlineData("عبدالرحمن", "ABDRHMN")]
    [InlineData("Jean-Yves Le Drian", "JN AFS L DRN")]
    [InlineData("", "")]
    [InlineData("—", "")]
    public void A_name_has_the_classes_of_its_consonants(string name, string key) => Assert.Equal(key, SoundKey.Of(name));

    [Fact]
    public void The_likeliest_broad_key_comes_first() => Assert.Equal(["SRF"], SoundKeys.All("Scherif").Take(1));

    [Fact]
    public void A_word_has_no_more_keys_than_the_limit() =>
        Assert.InRange(SoundKeys.All("Ghoughthchjgthghchoujhgthv").Count, 1, SoundKeys.MaximumPerWord);

    [Fact]
    public void The_words_of_a_name_are_each_filed() => Assert.Superset(SoundKeys.All("Merkel").ToHashSet(), SoundKeys.All("Angela Merkel").ToHashSet());
}
