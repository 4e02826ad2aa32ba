// Index: statement_key, entity_id
UNWIND $rows AS row
MATCH (s:Statement {key: row[0]})
CALL (s) {
  MATCH (s)-[r:EVIDENCE_OF]->()
  DELETE r
}
CALL (s, row) {
  MATCH (v:Entity {id: row[1]})
  CREATE (s)-[:EVIDENCE_OF]->(v)
}
