using CsCheck;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Text.Tests.Normalization;

public sealed class TextKeyTests
{
    [Theory]
    [InlineData("Geoană", "geoana")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("U.S.", "us")]
    [InlineData("الكُوَيْتـيَّة", "الكويتيه")]
    [InlineData("مؤتمر القرآن", "موتمر القران")]
    [InlineData("٢٠١٧", "2017")]
    [InlineData("کویت", "كويت")]
    public void Spellings_of_one_word_fall_together(string text, string key) => Assert.Equal(key, TextKey.Of(text));

    /// <summary>A directional mark is nothing to the key, but takes the way of texts that are not plain words.</summary>
    [Fact]
    public void Plain_words_have_the_key_that_any_text_has() =>
        Gen.Char["azAZ09ءآأؤإئابةتثىيوهـًُّْپک"].Array[0, 80].Select(letters => new string(letters))
            .Sample(word => Assert.Equal(TextKey.Of(word + "\u200f"), TextKey.Of(word)));

    /// <summary>Not inline: an attribute cannot hold a lone surrogate.</summary>
    public static TheoryData<string, string> NoCharacters { get; } = new()
    {
        { "Ku\uD800wait", "ku wait" },
        { "\uDC00Kuwait\uD83D", "kuwait" },
        { "Café \uDBFF", "cafe" },
        { "\uDC4D\uD83D", "" },
        { "Not \uFFFE a \uFFFF letter", "not a letter" },
        { "الكو\uD800يت", "الكو يت" },
        { "\U0001D40A\uD835uwait", "k uwait" },
    };

    [Theory]
    [MemberData(nameof(NoCharacters), DisableDiscoveryEnumeration = true)]
    public void What_is_no_character_parts_words(string text, string key) => Assert.Equal(key, TextKey.Of(text));

    [Fact]
    public void Any_sequence_of_units_has_a_key() =>
        Gen.Char["aé ا\uD83D\uDC4D\uD800\uDFFF\uFFFE\uFFFF"].Array[0, 12].Select(units => new string(units)).Sample(text =>
        {
            var key = TextKey.Of(text);
            Assert.Equal(key, string.Concat(key.EnumerateRunes()));
            Assert.Equal(key, TextKey.Of(key));
        });
}
