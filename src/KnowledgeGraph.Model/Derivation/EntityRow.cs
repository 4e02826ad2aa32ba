using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>A name as a store keeps it.</summary>
/// <param name="Key">Names are compared by it (<see cref="TextKey"/>).</param>
public sealed record NameRow(string Text, Language Language, NameRole Role, string Key, double Confidence);

/// <summary>An entity as a store keeps it, with its names and identifiers, for comparing what is there with what follows from the statements.</summary>
/// <param name="SortEn">What its place in lists by English names is found by.</param>
public sealed record EntityRow(
    string Id, EntityKind Kind, string? DescriptionEn, string? DescriptionAr, string SortEn, string SortAr, IReadOnlyList<NameRow> Names, IReadOnlyList<Identifier> Identifiers)
{
    /// <summary>The row of a joined entity.</summary>
    public static EntityRow Of(ConsolidatedEntity joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var e = joined.Entity;
        return new(
            e.Id, e.Kind, e.Description?.En, e.Description?.Ar, TextKey.Of(e.NameIn(Language.En)), TextKey.Of(e.NameIn(Language.Ar)),
            [.. joined.Names.Select(n => new NameRow(n.Name.Text, n.Name.Language, n.Name.Role, TextKey.Of(n.Name.Text), n.Confidence))], e.Identifiers);
    }

    /// <summary>What stays of an entity that was merged into another: a row for what its documents call by this id.</summary>
    public static EntityRow MergedAway(string id) => new(id, EntityKinds.OfId(id)!.Value, null, null, "", "", [], []);

    /// <summary>True where every column of every row is the same.</summary>
    public bool Same(EntityRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Whole() == other.Whole();
    }

    private string Whole()
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part ?? "\u0000").Append('\u001f');
        foreach (var part in (string?[])[Id, Number((int)Kind), DescriptionEn, DescriptionAr, SortEn, SortAr]) Add(part);
        foreach (var n in Names)
            foreach (var part in (string[])[n.Text, Number((int)n.Language), Number((int)n.Role), n.Key, n.Confidence.ToString("R", CultureInfo.InvariantCulture)])
                Add(part);
        foreach (var identifier in Identifiers) Add(identifier.Scheme + "\u001e" + identifier.Value);
        return text.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
