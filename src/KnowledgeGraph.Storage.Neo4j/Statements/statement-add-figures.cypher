// Index: statement_key
UNWIND $rows AS row
MATCH (s:Statement {key: row.statement})
CREATE (s)-[:GIVES]->(f:Figure)
SET f = row.properties
