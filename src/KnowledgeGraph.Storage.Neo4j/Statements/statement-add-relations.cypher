// Index: document_id
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (d)<-[:SAID_IN]-(s:Statement:RelationStatement)
SET s = row
