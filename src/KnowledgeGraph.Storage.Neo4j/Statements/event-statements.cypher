// Index: statement_key
UNWIND $rows AS key
MATCH (s:Statement {key: key})
RETURN s {.*} AS statement, [(s)-[:EVIDENCE_OF]->(e:Event) | e.id] AS events, [(s)-[:GIVES]->(f:Figure) | f {.*}] AS figures
