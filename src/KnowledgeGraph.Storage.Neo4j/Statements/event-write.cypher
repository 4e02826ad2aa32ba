// Index: entity_id
UNWIND $rows AS row
MATCH (v:Entity {id: row.event.id})
CALL (v) {
  MATCH (v)-[r:ACTOR|RECIPIENT|PLACE]->()
  DELETE r
}
SET v += row.event
WITH v, row
CALL (v, row) {
  UNWIND row.actors AS id
  MATCH (e:Entity {id: id})
  CREATE (v)-[:ACTOR]->(e)
}
CALL (v, row) {
  UNWIND row.recipients AS id
  MATCH (e:Entity {id: id})
  CREATE (v)-[:RECIPIENT]->(e)
}
CALL (v, row) {
  UNWIND row.places AS id
  MATCH (e:Entity {id: id})
  CREATE (v)-[:PLACE]->(e)
}
