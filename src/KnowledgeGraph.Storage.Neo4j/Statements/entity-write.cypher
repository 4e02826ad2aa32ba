// Index: entity_id, name_key
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity.id})
SET e += row.entity
WITH e, row
CALL (e) {
  MATCH (e)-[r:NAMED]->()
  DELETE r
}
CALL (e, row) {
  UNWIND row.keys AS named
  MERGE (n:NameKey {key: named[0]})
  CREATE (e)-[:NAMED {confidence: named[1]}]->(n)
}
