// Index: document_id, identity_id, withdrawn_statement, removed_name
UNWIND $rows AS asked
MATCH (:Document {id: asked})<-[:SAID_IN]-(s:Statement)
CALL (s) {
  WITH s
  WHERE s.relation IS NOT NULL
  RETURN s.relation AS subject, s.time AS time
  UNION ALL
  MATCH (s)-[:EVIDENCE_OF]->(v:Event)
  RETURN v.id AS subject, s.date AS time
  UNION ALL
  MATCH (s)-[:NAMES]->(e:Entity)
  OPTIONAL MATCH (y:Identity {id: e.id})
  WITH s, coalesce(y.survivor, e.id) AS subject
  WHERE NOT EXISTS { (:Withdrawn {statement: s.id}) }
    AND NOT EXISTS { (:RemovedName {entity: subject, text: s.text, language: s.textLanguage}) }
  RETURN subject, null AS time
}
WITH asked, collect({key: [s.start, s.end, s.id], said: s, time: time, subject: subject}) AS items
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  WITH item, item.said AS s
  RETURN collect([item.key, [s.id, s.document, s.start, s.end, s.language, s.extractor, s.rule, s.words, s.confidence, s.sentence, item.time, s.text, s.textLanguage, s.role, item.subject]]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
