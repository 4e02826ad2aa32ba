// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})<-[:SAID_IN]-(s:Statement)
RETURN s {.*} AS statement, [(s)-[:GIVES]->(f:Figure) | f {.*}] AS figures
