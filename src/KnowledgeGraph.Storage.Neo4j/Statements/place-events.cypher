// Index: entity_id
UNWIND $rows AS id
MATCH (p:Entity {id: id})<-[t:TELLS_OF]-(s:EventStatement)-[:EVIDENCE_OF]->(v:Event)
WHERE t.role = 'PLACE'
RETURN DISTINCT v.id
