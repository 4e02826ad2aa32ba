// Index: entity_id
// Scans: A check looks at everything.
CALL () {
  MATCH (s:Statement)
  WHERE NOT EXISTS { (s)-[:SAID_IN]->(:Document) }
  RETURN 'document' AS noun, s.id AS subject
  UNION
  MATCH (s:NameStatement)
  WHERE NOT EXISTS { (s)-[:NAMES]->(:Entity {id: s.entity}) }
  RETURN 'entity' AS noun, s.entity AS subject
  UNION
  MATCH (s:RelationStatement)
  UNWIND [s.from, s.to] AS id
  WITH id
  WHERE NOT EXISTS { (:Entity {id: id}) }
  RETURN 'entity' AS noun, id AS subject
  UNION
  MATCH (s:EventStatement)
  UNWIND coalesce(s.actors, []) + coalesce(s.recipients, []) + coalesce(s.place, []) AS id
  WITH s, id
  WHERE NOT EXISTS { (s)-[:TELLS_OF {entity: id}]->(:Entity {id: id}) }
  RETURN 'entity' AS noun, id AS subject
}
RETURN DISTINCT noun, subject
ORDER BY noun, subject
LIMIT $limit
