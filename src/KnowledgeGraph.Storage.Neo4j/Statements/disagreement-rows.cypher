// Index: disagreement_id
UNWIND $rows AS id
MATCH (g:Disagreement {id: id})
RETURN g {.*} AS disagreement, [(g)-[:CONCERNS]->(e:Entity) | e.id] AS entities,
  [(g)-[:HAS_SIDE]->(v:Side) | [v {.*}, [(v)-[t:RESTS_ON]->(s:Statement) | [t.ordinal, s.key, s.document, s.id]]]] AS sides
