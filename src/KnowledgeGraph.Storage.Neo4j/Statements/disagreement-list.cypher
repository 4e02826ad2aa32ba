// Index: disagreement_newest, entity_id
CALL () {
  MATCH (:Entity {id: head($entities)})<-[:CONCERNS]-(g:Disagreement)
  RETURN g
  UNION ALL
  MATCH (g:Disagreement)
  WHERE g.newest >= 0 AND size($entities) = 0
  RETURN g
}
WITH g
WHERE all(id IN $entities WHERE EXISTS { (g)-[:CONCERNS]->(:Entity {id: id}) })
  AND ($reasons IS NULL OR g.reason IN $reasons)
  AND ($kinds IS NULL OR g.subjectKind IN $kinds)
  AND ($types IS NULL OR g.unitType IN $types)
  AND ($sources IS NULL OR EXISTS {
    MATCH (g)-[:HAS_SIDE]->(:Side)-[:RESTS_ON]->(:Statement)-[:SAID_IN]->(d:Document)
    WHERE d.publisher IN $sources
  })
WITH collect([-g.newest, g.id]) AS keys
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page
