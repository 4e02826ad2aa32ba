// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
CALL (d) {
  MATCH (d)<-[:SAID_IN]-(s:Statement)
  OPTIONAL MATCH (s)-[:GIVES]->(f:Figure)
  DETACH DELETE f, s
}
CALL (d) {
  MATCH (d)-[r:MENTIONS|USES|DESCRIBES]->()
  DELETE r
}
