// Index: entity_id
UNWIND $rows AS id
MATCH (v:Entity {id: id})<-[:EVIDENCE_OF]-(s:EventStatement)
RETURN s {.*} AS statement, [(s)-[:EVIDENCE_OF]->(e:Event) | e.id] AS events, [(s)-[:GIVES]->(f:Figure) | f {.*}] AS figures
