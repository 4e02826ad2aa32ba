// Index: entity_id
UNWIND $rows AS id
MATCH (a:Entity {id: id})<-[:ACTOR|RECIPIENT]-(v:Event)
WHERE ($eventTypes IS NULL OR v.type IN $eventTypes) AND ($at IS NULL OR (v.earliest <= $at[1] AND v.latest >= $at[0]))
WITH v, count(DISTINCT a) AS here
WHERE here > 1 OR v.id IN $rows
RETURN v.id
