// Index: statement_key
UNWIND $rows AS key
MATCH (s:Statement {key: key})
RETURN s.key, s.id, s.entity, s.type, s.from, s.to
