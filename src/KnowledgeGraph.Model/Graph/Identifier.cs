namespace KnowledgeGraph.Model.Graph;

/// <summary>An id of the entity in another register: scheme in lower case (<c>iso3166-1-alpha2</c>, <c>wikidata</c>) and value.</summary>
public sealed record Identifier(string Scheme, string Value);
