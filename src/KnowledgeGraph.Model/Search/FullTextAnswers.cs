using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Search;

/// <summary>An entity as search needs it.</summary>
/// <param name="Event">Null for what is no event.</param>
/// <param name="Connections">How many mentions, relations and events it has.</param>
/// <param name="Offices">What it holds or held, with the body.</param>
public sealed record FoundEntity(Entity Entity, Event? Event, long Connections, IReadOnlyList<(Relation Holding, Entity? Body)> Offices);

/// <summary>Counts of terms, in the order of the question; one that reaches <paramref name="Limit"/> stands for as many at least.</summary>
/// <param name="InDocuments">Articles that have each text.</param>
/// <param name="InEntities">Entities with each text in names and descriptions.</param>
/// <param name="InNames">Entities with each name word.</param>
/// <param name="Mentioning">Articles and events that mention or involve each entity.</param>
/// <param name="Documents">How many articles there are.</param>
/// <param name="Entities">How many entities and events.</param>
/// <param name="Names">How many names, each entity's counted for itself.</param>
/// <param name="Offices">How many holders of offices.</param>
/// <param name="Limit">The most that are looked at for one term, in questions after hits too.</param>
public sealed record TermCounts(
    IReadOnlyList<int> InDocuments, IReadOnlyList<int> InEntities, IReadOnlyList<int> InNames, IReadOnlyList<int> Mentioning, int Documents, int Entities, int Names, int Offices,
    int Limit);

/// <summary>What was found.</summary>
/// <param name="DocumentIds">Those with the most parts first.</param>
/// <param name="Documents">How many documents have the needed parts.</param>
/// <param name="Entities">How many entities have them.</param>
/// <param name="DocumentsOfAnyPart">How many documents have a part at least; <paramref name="DocumentIds"/> are of these.</param>
/// <param name="EntitiesOfAnyPart">How many entities have one.</param>
/// <param name="Facets">Of those with the needed parts, or where there are none, of any part; empty where not asked for.</param>
public sealed record FoundHits(
    IReadOnlyList<string> DocumentIds, IReadOnlyList<string> EntityIds, int Documents, int Entities, int DocumentsOfAnyPart, int EntitiesOfAnyPart, IReadOnlyList<Facet> Facets);

/// <summary>Some of what there is.</summary>
public sealed record HitSample(IReadOnlyList<string> DocumentIds, IReadOnlyList<string> EntityIds);
