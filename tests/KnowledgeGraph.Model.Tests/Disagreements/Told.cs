using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Tests.Disagreements;

/// <summary>Statements of one sentence each, every one from a document of its own unless told otherwise.</summary>
internal static class Told
{
    public static SourcedStatement<RelationStatement> Relation(
        RelationType type, string from, string to, string? time = null, string? office = null, string? title = null, string? published = null, string? publisher = null,
        string? rule = null, string? document = null, bool curated = false)
    {
        var id = document ?? StableId.Of("doc:", type.ToString(), from, to, time, office, title, published, publisher, rule);
        var evidence = new Evidence(id, 0, 1, Language.En, curated ? "seed" : "rules/1", rule, null, 0.8);
        var statement = new RelationStatement(
            StableId.Of("st:", id, from, to, time), evidence, type, from, to, office, title is null ? null : new(title, null), time is null ? null : Edtf.Parse(time));
        return new(statement, curated ? DocumentKind.Curated : DocumentKind.Article, publisher, EdtfDate.TryParse(published));
    }

    /// <summary>«person, from the one day to the other, published then»: all that an office is held by.</summary>
    public static SourcedStatement<RelationStatement> Minister(string person, string? time = null, string? published = null, bool curated = false, string? title = null, string? rule = null) =>
        Relation(RelationType.HoldsPosition, "person:" + person, "state:kw", time, "foreign-minister", title, published, curated: curated, rule: rule);

    public static SourcedStatement<EventStatement> Event(string document, string? date = null, string? place = null, string? mode = null, params (FigureKind Kind, long? Min, long? Max, string? Unit)[] figures)
    {
        var evidence = new Evidence(document, 0, 1, Language.En, "rules/1", null, null, 0.8);
        return new(
            new EventStatement(
                StableId.Of("st:", document, date, place, mode), evidence, null, new("It happened.", null), EventType.Assault, mode, [], date is null ? null : Edtf.Parse(date), place, ["org:a"], ["state:iq"])
            {
                Figures = [.. figures.Select(f => new Figure(f.Kind, f.Min, f.Max, f.Unit, 0, 1, 0, 1))],
            },
            DocumentKind.Article, document, EdtfDate.TryParse("2019-05-20"));
    }
}
