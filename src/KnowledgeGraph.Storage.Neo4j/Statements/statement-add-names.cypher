// Index: document_id, entity_id
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
CREATE (d)<-[:SAID_IN]-(s:Statement:NameStatement)-[:NAMES]->(e)
SET s = row
