// Index: relation_statement_relation, entity_id, identity_id, identity_survivor, withdrawn_statement, removed_name
UNWIND $rows AS asked
CALL (asked) {
  MATCH (s:RelationStatement {relation: asked})
  RETURN s, s.time AS time
  UNION ALL
  MATCH (:Entity {id: asked})<-[:EVIDENCE_OF]-(s:EventStatement)
  RETURN s, s.date AS time
  UNION ALL
  OPTIONAL MATCH (y:Identity {id: asked})
  WITH coalesce(y.survivor, asked) AS id
  UNWIND [id] + COLLECT {
    MATCH (z:Identity {survivor: id})
    WHERE z.id <> id
    RETURN z.id
  } AS member
  MATCH (:Entity {id: member})<-[:NAMES]-(s:NameStatement)
  WHERE NOT EXISTS { (:Withdrawn {statement: s.id}) }
    AND NOT EXISTS { (:RemovedName {entity: id, text: s.text, language: s.textLanguage}) }
  RETURN s, null AS time
}
WITH asked, collect({key: [toInteger(round((1 - s.confidence) * 1000000000)), s.document, s.start, s.end, s.id], said: s, time: time}) AS items
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  WITH item, item.said AS s
  RETURN collect([item.key, [s.id, s.document, s.start, s.end, s.language, s.extractor, s.rule, s.words, s.confidence, s.sentence, item.time, s.text, s.textLanguage, s.role]]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
