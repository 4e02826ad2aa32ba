// Index: document_id
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (d)<-[:SAID_IN]-(s:Statement:EventStatement)
SET s = row
