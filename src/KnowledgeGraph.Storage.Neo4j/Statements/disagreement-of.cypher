// Index: identity_id, entity_id, relation_statement_relation
UNWIND $rows AS asked
OPTIONAL MATCH (y:Identity {id: asked})
WITH asked, coalesce(y.survivor, asked) AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:CONCERNS]-(g:Disagreement)
  RETURN g
  UNION
  MATCH (s:RelationStatement {relation: id})<-[:RESTS_ON]-(:Side)<-[:HAS_SIDE]-(g:Disagreement)
  RETURN g
  UNION
  MATCH (:Entity {id: id})<-[:EVIDENCE_OF]-(s:EventStatement)<-[:RESTS_ON]-(:Side)<-[:HAS_SIDE]-(g:Disagreement)
  RETURN g
}
WITH asked, collect({key: [-g.newest, g.id], value: g.id}) AS items
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, item.value]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
