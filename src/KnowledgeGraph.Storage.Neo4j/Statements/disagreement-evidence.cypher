// Index: disagreement_id
UNWIND $rows AS id
MATCH (g:Disagreement {id: id})-[:HAS_SIDE]->(v:Side)-[t:RESTS_ON]->(s:Statement)
RETURN id, v.ordinal, t.ordinal, s.id, s.document, s.start, s.end, s.language, s.extractor, s.rule, s.words, s.confidence, s.sentence, coalesce(s.time, s.date), s.relation,
  [(s)-[:EVIDENCE_OF]->(e:Event) | e.id] AS events,
  [(s)-[:GIVES]->(f:Figure) WHERE f.kind = v.kind AND coalesce(f.unit, '') = coalesce(v.unit, '') | f {.*}] AS figures
