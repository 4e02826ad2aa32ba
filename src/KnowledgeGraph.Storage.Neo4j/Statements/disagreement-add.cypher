// Index: statement_key, entity_id
UNWIND $rows AS row
CREATE (g:Disagreement)
SET g = row.disagreement
WITH g, row
CALL (g, row) {
  UNWIND row.sides AS side
  CREATE (g)-[:HAS_SIDE]->(v:Side)
  SET v = side.value
  WITH v, side
  UNWIND range(0, size(side.statements) - 1) AS ordinal
  MATCH (s:Statement {key: side.statements[ordinal]})
  CREATE (v)-[:RESTS_ON {ordinal: ordinal}]->(s)
}
CALL (g, row) {
  UNWIND row.entities AS id
  MATCH (e:Entity {id: id})
  CREATE (g)-[:CONCERNS]->(e)
}
