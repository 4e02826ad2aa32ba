using CsCheck;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Tests.Tokens;

public sealed class TokenizerTests
{
    public static IEnumerable<object[]> Cases() =>
        CaseFile.Read("Tokens/tokens.jsonl").Select(row => new object[] { row.Text("text"), row.Texts("tokens") });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_into_its_words_numbers_and_marks(string text, string[] tokens) =>
        Assert.Equal(tokens, Tokenizer.Tokenize(text).Select(t => t.Text));

    [Theory]
    [InlineData("Al-Sabah", "Al Sabah")]
    [InlineData("إسطنبول", "اسطنبول")]
    [InlineData("الكويتيّة", "الكويتيه")]
    [InlineData("U.S.", "US")]
    [InlineData("Geoană", "Geoana")]
    [InlineData("٢٠٠٤", "2004")]
    public void Two_spellings_of_one_name_have_the_same_keys(string one, string other) =>
        Assert.Equal(Tokenizer.Tokenize(one).Select(t => t.Key), Tokenizer.Tokenize(other).Select(t => t.Key));

    [Theory]
    [InlineData("\u0640\u0640")]
    [InlineData("\u0640\u0651")]
    public void What_has_no_key_of_its_own_has_its_text_for_one(string word) => Assert.Equal(word, Assert.Single(Tokenizer.Tokenize(word)).Key);

    [Fact]
    public void Any_text_gives_tokens_in_order_that_stand_where_they_say() =>
        AnyText.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= end && token.End > token.Start);
                Assert.Equal(text[token.Start..token.End], token.Text);
                if (token.Kind != TokenKind.Punctuation) Assert.Equal(TextKey.Of(token.Text) is { Length: > 0 } key ? key : token.Text, token.Key);
                end = token.End;
            }
        });

    internal static Gen<string> AnyText { get; } =
        Gen.OneOf(
            Gen.Char["abcXYZ019 .,'’-\n\r\t«»\"()؟،؛ـًأإةىيولبكف٠٥\u200f\u00ad\ud83d\ude00é"],
            Gen.Char).Array[0, 60].Select(chars => new string(chars));
}
