using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Text.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Kuwait hosts the talks", Language.En)]
    [InlineData("الكويت تستضيف المحادثات", Language.Ar)]
    [InlineData("أعلن NATO عن القمة في بروكسل", Language.Ar)]
    [InlineData("The word سلام means peace in English", Language.En)]
    public void The_script_of_most_letters_tells_the_language(string text, Language language) =>
        Assert.Equal(language, LanguageDetector.Detect(text));

    [Fact]
    public void Without_letters_the_default_holds() => Assert.Equal(Language.Ar, LanguageDetector.Detect("2004 – 2005", Language.Ar));
}
