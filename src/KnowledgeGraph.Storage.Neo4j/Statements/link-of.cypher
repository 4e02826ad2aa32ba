// Index: entity_id
// Of each pair the strongest link, of each entity the strongest links.
UNWIND $rows AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-(b:Entity)
  WHERE ($types IS NULL OR r.type IN $types) AND ($at IS NULL OR r.earliest IS NULL OR (r.earliest <= $at[1] AND r.latest >= $at[0]))
  RETURN b.id AS other, r.id AS relation, null AS event, r.confidence AS confidence
  UNION ALL
  MATCH (a)<-[:ACTOR|RECIPIENT]-(v:Event)-[:ACTOR|RECIPIENT]->(b:Entity)
  WHERE $events AND b <> a AND ($eventTypes IS NULL OR v.type IN $eventTypes) AND ($at IS NULL OR (v.earliest <= $at[1] AND v.latest >= $at[0]))
  RETURN b.id AS other, null AS relation, v.id AS event, v.confidence AS confidence
  UNION ALL
  MATCH (a)-[:ACTOR|RECIPIENT]->(b:Entity)
  WHERE $events AND ($eventTypes IS NULL OR a.type IN $eventTypes) AND ($at IS NULL OR (a.earliest <= $at[1] AND a.latest >= $at[0]))
  RETURN b.id AS other, null AS relation, a.id AS event, a.confidence AS confidence
}
WITH id, other, relation, event, confidence
ORDER BY confidence DESC, relation IS NULL, relation, event
WITH id, other, head(collect([other, relation, event, confidence])) AS link
WITH id, other, link
ORDER BY link[3] DESC, other
RETURN id, collect(link)[..$most]
