// Index: statement_key
UNWIND $rows AS row
MATCH (s:Statement {key: row[0]})
SET s.relation = row[1]
