using CsCheck;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Tests.Disagreements;

public sealed class RelationDisagreementsTests
{
    [Theory]
    [InlineData("2004-06", "2004-06-28", false)]
    [InlineData("2004", "2004-06-28", false)]
    [InlineData("2004", "2005", true)]
    [InlineData("2004-06-28", "2004-06-29", true)]
    [InlineData("2004~", "2005", false)]
    [InlineData("2004?", "2006", true)]
    [InlineData("200X", "2004", false)]
    [InlineData("200X", "2011", true)]
    [InlineData("2004-21", "2004-04", false)]
    [InlineData("2004-21", "2004-09", true)]
    [InlineData("2004-06/..", "2004-07", true)]
    [InlineData(null, "2004", false)]
    public void Founding_dates_oppose_each_other_where_no_day_is_in_both(string? a, string b, bool opposed)
    {
        var found = Of(Founded(a), Founded(b));

        Assert.Equal(opposed, found.Count == 1);
        Assert.All(found, d => Assert.Equal((DisagreementReason.FoundingDate, "init:ici", 2), (d.Reason, d.Subject, d.Sides.Count)));
    }

    [Fact]
    public void Founders_do_not_matter_to_the_date()
    {
        var found = Of(Founded("2004"), Told.Relation(RelationType.EstablishedBy, "init:ici", "state:us", "2005"));

        Assert.Single(found);
    }

    [Fact]
    public void One_document_does_not_disagree_with_itself()
    {
        var (a, b) = (Told.Relation(RelationType.EstablishedBy, "init:ici", "org:nato", "2004", document: "doc:x"), Told.Relation(RelationType.EstablishedBy, "init:ici", "org:nato", "2005", document: "doc:x"));

        Assert.Empty(Of(a, b));
        Assert.Single(Of(a, b, Founded("2004")));
    }

    [Fact]
    public void A_vague_date_that_agrees_with_both_takes_no_side()
    {
        var found = Assert.Single(Of(Founded("2004-06-28"), Founded("2004-07-01"), Founded("2004")));

        Assert.Equal(["2004-06-28", "2004-07-01"], found.Sides.Select(s => s.Value.Text));
    }

    [Theory]
    [InlineData("2004/..", "2005/..", null, null, true)]
    [InlineData("2004-12/..", "2004/..", null, null, false)]
    [InlineData("1981/1990", "1995/..", null, null, false)]
    [InlineData("1981/2000", "1995/..", null, null, true)]
    [InlineData("1981/..", "1995/..", "1990-01-01", "1996-01-01", false)]
    [InlineData("1981/..", "1995/..", "1997-01-01", "1996-01-01", true)]
    [InlineData("2004", "2005/..", null, null, false)]
    [InlineData("../2005", "2006/..", null, null, false)]
    public void Accessions_oppose_each_other_unless_the_first_membership_had_ended(string a, string b, string? publishedA, string? publishedB, bool opposed)
    {
        var found = Of(
            Told.Relation(RelationType.MemberOf, "state:kw", "init:ici", a, published: publishedA), Told.Relation(RelationType.MemberOf, "state:kw", "init:ici", b, published: publishedB));

        Assert.Equal(opposed ? ["AccessionDate"] : [], found.Select(d => d.Reason.ToString()));
    }

    [Theory]
    [InlineData("2011/2014", "2014/..", false)]
    [InlineData("2011/2016", "2014-01/..", true)]
    [InlineData("2011-01-01/2014-02-03", "2014-02-03/..", false)]
    [InlineData("2011~/2016", "2014/..", false)]
    [InlineData("../2016", "2014/..", false)]
    public void Terms_of_two_persons_collide_where_they_certainly_share_more_than_a_handover(string a, string b, bool opposed)
    {
        var found = Of(Told.Minister("a", a, curated: true), Told.Minister("b", b, curated: true));

        Assert.Equal(opposed ? ["OfficeHolder"] : [], found.Select(d => d.Reason.ToString()));
    }

    [Theory]
    [InlineData("2012-06-05", true)]
    [InlineData("2011-01-20", false)]
    [InlineData("2013-12-30", false)]
    [InlineData("2015-01-01", false)]
    [InlineData("2012-06", false)]
    [InlineData(null, false)]
    public void An_article_that_names_another_holder_well_inside_a_term_disagrees(string? published, bool opposed)
    {
        var found = Of(Told.Minister("a", "2011/2013", curated: true), Told.Minister("b", published: published));

        Assert.Equal(opposed, found.Count == 1);
    }

    [Theory]
    [InlineData("acting foreign minister", null)]
    [InlineData("Deputy Foreign Minister", null)]
    [InlineData("foreign minister", "relation/title-former")]
    public void Who_holds_no_seat_collides_with_nobody(string title, string? rule) =>
        Assert.Empty(Of(Told.Minister("a", "2011/2013", curated: true), Told.Minister("b", published: "2012-06-05", title: title, rule: rule)));

    [Theory]
    [InlineData("2010", false)]
    [InlineData("2010-06-05", false)]
    [InlineData("2012-06-01", true)]
    [InlineData("2011-11-05", true)]
    public void A_title_in_a_tale_of_long_ago_is_that_of_then(string told, bool opposed) => Assert.Equal(
        opposed, Of(Told.Minister("a", "2011-01/2013", curated: true), Told.Minister("b", published: "2012-06-05") with { Told = Text.Dates.Edtf.Parse(told) }).Count == 1);

    [Fact]
    public void Two_articles_of_one_day_that_name_two_holders_disagree()
    {
        Assert.Single(Of(Told.Minister("a", published: "2012-06-05"), Told.Minister("b", published: "2012-06-05")));
        Assert.Empty(Of(Told.Minister("a", published: "2012-06-05"), Told.Minister("b", published: "2012-06-06")));
    }

    [Fact]
    public void Offices_that_several_hold_are_held_by_several() => Assert.Empty(Of(
        Told.Relation(RelationType.HoldsPosition, "person:a", "state:kw", "2011/..", "ambassador"), Told.Relation(RelationType.HoldsPosition, "person:b", "state:kw", "2011/..", "ambassador")));

    [Fact]
    public void Offices_that_are_one_seat_collide()
    {
        var found = Of(
            Told.Relation(RelationType.HoldsPosition, "person:a", "state:gb", "2010/2014", "foreign-secretary", curated: true),
            Told.Relation(RelationType.HoldsPosition, "person:b", "state:gb", "2011/2013", "foreign-minister", curated: true));

        Assert.Equal("foreign-minister", Assert.Single(found).Seat);
    }

    [Fact]
    public void One_term_begun_on_two_dates_is_a_disagreement_about_the_start()
    {
        var found = Assert.Single(Of(Told.Minister("a", "2011/..", curated: true), Told.Minister("a", "2012-02/..", published: "2013-01-01")));

        Assert.Equal((DisagreementReason.TermStart, "person:a", "state:kw"), (found.Reason, found.Subject, found.Object));
    }

    [Theory]
    [InlineData("place:doha", "place:riyadh", true)]
    [InlineData("place:doha", "state:qa", false)]
    public void Seats_oppose_each_other_where_neither_lies_in_the_other(string a, string b, bool opposed)
    {
        var found = Of(Told.Relation(RelationType.LocatedIn, "org:bank", a, published: "2019-01-01"), Told.Relation(RelationType.LocatedIn, "org:bank", b, published: "2019-05-01"));

        Assert.Equal(opposed, found.Count == 1);
    }

    [Theory]
    [InlineData("2012/..", "2000/2012", false)]
    [InlineData("2012/..", "2000/2015", true)]
    public void Seats_at_different_times_are_a_move(string a, string b, bool opposed) => Assert.Equal(
        opposed, Of(Told.Relation(RelationType.LocatedIn, "org:bank", "place:doha", a), Told.Relation(RelationType.LocatedIn, "org:bank", "place:riyadh", b)).Count == 1);

    [Fact]
    public void Disagreements_do_not_depend_on_the_order_of_statements()
    {
        string?[] times = ["2004", "2004-06", "2005", "2004-06-28", "2005-02~", null, "2003/2004", "2004/..", "2006-01/2010"];
        var statement = Gen.Select(Gen.Int[0, 2], Gen.Int[0, times.Length - 1], Gen.Int[0, 3], Gen.Bool)
            .Select((person, time, day, curated) => Told.Minister($"p{person}", times[time], day == 3 ? null : $"200{4 + day}-06-05", curated));
        Gen.Select(statement.Array[0, 12], Gen.Int[0, 1000]).Sample((statements, seed) =>
        {
            var distinct = statements.DistinctBy(s => s.Statement.Id).ToArray();
            var shuffled = distinct.OrderBy(s => StableId.Of("", s.Statement.Id, seed.ToString(System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal).ToArray();
            Assert.Equal(Written(distinct), Written(shuffled));
        });
    }

    private static string Written(SourcedStatement<RelationStatement>[] statements) => string.Join('\n', Of(statements).Select(d =>
        $"{d.Id} {d.Reason} {d.Subject}: {string.Join(" | ", d.Sides.Select(s => $"{s.Value.Text} {s.IsCorrected} {string.Join(',', s.Statements.Select(r => r.StatementId))}"))}"));

    private static SourcedStatement<RelationStatement> Founded(string? time) => Told.Relation(RelationType.EstablishedBy, "init:ici", "org:nato", time);

    private static IReadOnlyList<Disagreement> Of(params SourcedStatement<RelationStatement>[] statements) => statements.Length == 0
        ? [] : RelationDisagreements.Of(statements[0].Statement.Type, statements, (a, b) => a == b || (a, b) is ("place:doha", "state:qa") or ("state:qa", "place:doha"));
}
