using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Web.Disagreements;

/// <summary>A disagreement with its evidence.</summary>
/// <param name="Evidence">Of each side in its order; the sentences of one side are those of its statements.</param>
/// <param name="Title">Of an office, its title in the words of the sources; null where they have none.</param>
public sealed record DisagreementView(Disagreement Disagreement, IReadOnlyList<IReadOnlyList<EvidenceOfSide>> Evidence, LocalizedText? Title);

/// <summary>The disagreements that a page shows.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record DisagreementViews(IReadOnlyList<DisagreementView> Shown, int Total)
{
    private const int MostShown = 12;

    /// <summary>Those of an entity about which sources agree.</summary>
    public static DisagreementViews None { get; } = new([], 0);

    /// <summary>Those that concern an entity or event, in a fixed number of store calls.</summary>
    public static async Task<DisagreementViews> ReadAsync(IGraphReader reader, string id, CancellationToken cancellation)
    {
        var page = (await reader.GetDisagreementsOfAsync([id], PageRequest.Of(MostShown), cancellation)).GetValueOrDefault(id);
        if (page is null or { TotalCount: 0 }) return None;
        var ids = page.Items;
        var foundTask = reader.GetDisagreementsAsync(ids, cancellation);
        var evidence = await reader.GetDisagreementEvidenceAsync(ids, cancellation);
        var found = await foundTask;
        var relations = await reader.GetRelationsAsync(
            [.. ids.Where(d => found.GetValueOrDefault(d)?.Seat is not null).SelectMany(d => Relations(evidence.GetValueOrDefault(d))).Distinct(StringComparer.Ordinal)], cancellation);
        return new(
            [
                .. ids.Where(d => found.ContainsKey(d) && evidence.ContainsKey(d)).Select(d => new DisagreementView(
                    found[d], evidence[d], found[d].Seat is null ? null : Title(Relations(evidence[d]).Select(relations.GetValueOrDefault).OfType<Relation>()))),
            ],
            page.TotalCount);
    }

    /// <summary>Every entity that the disagreements name.</summary>
    public IEnumerable<string> EntityIds => Shown.SelectMany(d => d.Disagreement.EntityIds);

    public IEnumerable<string> DocumentIds => Shown.SelectMany(d => d.Evidence).SelectMany(side => side).Select(e => e.Evidence.Evidence.DocumentId);

    private static IEnumerable<string> Relations(IReadOnlyList<IReadOnlyList<EvidenceOfSide>>? evidence) =>
        (evidence ?? []).Select(side => side.Select(e => e.RelationId).FirstOrDefault(r => r is not null)).OfType<string>();

    private static LocalizedText? Title(IEnumerable<Relation> relations)
    {
        var titles = relations.Select(r => r.Title).OfType<LocalizedText>().ToList();
        return titles.Count == 0 ? null : new(titles.Find(t => t.En is not null)?.En, titles.Find(t => t.Ar is not null)?.Ar);
    }
}
