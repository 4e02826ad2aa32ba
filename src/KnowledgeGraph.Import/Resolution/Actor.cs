using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>Whom a name in a list means.</summary>
/// <param name="Id">An entity of the seed, or the id that follows from the name.</param>
/// <param name="IsKnown">True for an entity of the seed.</param>
/// <param name="Reason">How it was found: part of the rule in the evidence.</param>
/// <param name="Names">Names to be stated of it; empty where the seed has them.</param>
/// <param name="Belongs">What it is part of or located in by its very name: <c>Police (Kenya)</c>.</param>
/// <param name="Ambiguous">Ids of the seed's entities that all bear the name, where one cannot be chosen; else empty.</param>
internal sealed record Actor(
    string Id, bool IsKnown, string Reason, MentionForm Form, IReadOnlyList<Name> Names, (RelationType Type, string To)? Belongs = null, IReadOnlyList<string>? Ambiguous = null);
