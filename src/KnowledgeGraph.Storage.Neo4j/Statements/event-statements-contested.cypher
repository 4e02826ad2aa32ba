// Index: entity_id
UNWIND $rows AS id
MATCH (v:Entity {id: id})<-[:EVIDENCE_OF]-(told:EventStatement)
WITH v, collect(told) AS statements, count(DISTINCT told.document) AS documents
WHERE documents > 1
UNWIND statements AS s
RETURN s {.*} AS statement, [(s)-[:EVIDENCE_OF]->(e:Event) | e.id] AS events, [(s)-[:GIVES]->(f:Figure) | f {.*}] AS figures
