using KnowledgeGraph.Extraction.Clauses.English;

namespace KnowledgeGraph.Extraction.Tests.Clauses;

public sealed class EnglishInflectionTests
{
    private static readonly EnglishInflection Inflection = EnglishInflection.Load(Path.Combine(SeedFolder.Path, "lexicon", "events", "irregular-verbs-en.tsv"));

    [Theory]
    [InlineData("sign", "sign signed signing signs")]
    [InlineData("condemn", "condemn condemned condemning condemns")]
    [InlineData("pledge", "pledge pledged pledges pledging")]
    [InlineData("ratify", "ratified ratifies ratify ratifying")]
    [InlineData("ban", "ban banned banning bans")]
    [InlineData("meet", "meet meeting meets met")]
    [InlineData("withdraw", "withdraw withdrawing withdrawn withdraws withdrew")]
    [InlineData("travel", "travel traveled traveling travelled travelling travels")]
    [InlineData("clash", "clash clashed clashes clashing")]
    [InlineData("annex", "annex annexed annexes annexing")]
    [InlineData("free", "free freed freeing frees")]
    [InlineData("occupy", "occupied occupies occupy occupying")]
    public void A_verb_is_inflected_by_the_rules_of_spelling_and_the_irregular_list(string verb, string forms) =>
        Assert.Equal(forms, string.Join(' ', Inflection.FormsOf(verb).Select(f => f.Spelling).Distinct().Order(StringComparer.Ordinal)));
}
