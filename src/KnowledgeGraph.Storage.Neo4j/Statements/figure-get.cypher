// Index: entity_id
UNWIND $rows AS id
MATCH (v:Entity {id: id})<-[:EVIDENCE_OF]-(s:EventStatement)-[:GIVES]->(f:Figure)
RETURN id, s.id, s.document, s.start, s.end, s.language, s.extractor, s.rule, s.words, s.confidence, s.date, f {.*} AS figure
