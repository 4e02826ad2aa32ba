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
}
