// Index: document_id, entity_id
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
CREATE (d)-[r:DESCRIBES]->(e)
SET r = row.properties
