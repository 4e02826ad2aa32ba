// Index: statement_key, entity_id
UNWIND $rows AS row
MATCH (s:Statement {key: row.statement})
MATCH (e:Entity {id: row.properties.entity})
CREATE (s)-[r:TELLS_OF]->(e)
SET r = row.properties
