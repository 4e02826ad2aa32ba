using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Tests.Clauses;

public sealed class ArabicVerbsTests
{
    [Theory]
    [InlineData("وقّع/يوقّع", "وقعت يوقع توقع وقعوا يوقعون وقعا يوقعان وقعنا")]
    [InlineData("زار/يزور", "زارت يزور تزور زاروا يزورون زرنا")]
    [InlineData("التقى/يلتقي", "التقت يلتقي تلتقي التقوا يلتقون التقيا التقينا")]
    [InlineData("دعا/يدعو", "دعت يدعو تدعو دعوا يدعون دعونا")]
    [InlineData("هنأ/يهنئ", "هنأت يهنئ تهنئ هنأوا يهنئون")]
    [InlineData("استضاف/يستضيف", "استضافت يستضيف تستضيف استضافوا يستضيفون استضفنا")]
    public void A_verb_is_conjugated_from_its_past_and_present(string verb, string forms)
    {
        var verbs = new ArabicVerbs();
        var lemma = verbs.Add(verb);

        Assert.All(forms.Split(' '), form => Assert.Contains(verbs.Of(TextKey.Of(form)), v => v.Lemma == lemma));
    }

    [Theory]
    [InlineData("واتهمتها", "اتهم/يتهم")]
    [InlineData("وسيلتقي", "التقى/يلتقي")]
    [InlineData("فاستقبلوه", "استقبل/يستقبل")]
    [InlineData("التقاهم", "التقى/يلتقي")]
    public void Particles_and_object_pronouns_come_off_a_verb(string word, string verb)
    {
        var verbs = new ArabicVerbs();
        var lemma = verbs.Add(verb);

        Assert.Contains(ArabicStems.Verbs(TextKey.Of(word)), reading => verbs.Of(reading.Form).Any(v => v.Lemma == lemma));
    }

    [Theory]
    [InlineData("وبالزيارة", "زيارة")]
    [InlineData("زيارته", "زيارة")]
    [InlineData("للقاء", "لقاء")]
    [InlineData("لقائهما", "لقاء")]
    [InlineData("اتفاقيتين", "اتفاقية")]
    [InlineData("اتفاقا", "اتفاق")]
    [InlineData("والمسؤولون", "مسؤول")]
    public void Article_particles_pronouns_and_endings_come_off_a_noun(string word, string noun) =>
        Assert.Contains(ArabicStems.Nouns(TextKey.Of(word)), reading => reading.Stem == TextKey.Of(noun));

    [Theory]
    [InlineData("زار")]
    [InlineData("/يزور")]
    [InlineData("زار/ي")]
    public void A_verb_without_two_forms_is_refused(string verb) => Assert.Throws<FormatException>(() => new ArabicVerbs().Add(verb));
}
