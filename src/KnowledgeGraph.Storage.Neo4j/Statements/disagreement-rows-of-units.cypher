// Index: disagreement_unit
UNWIND $rows AS row
MATCH (g:Disagreement {unitType: row[0], unitFirst: row[1], unitSecond: row[2]})
RETURN g {.*} AS disagreement, [(g)-[:CONCERNS]->(e:Entity) | e.id] AS entities,
  [(g)-[:HAS_SIDE]->(v:Side) | [v {.*}, [(v)-[t:RESTS_ON]->(s:Statement) | [t.ordinal, s.key, s.document, s.id]]]] AS sides
