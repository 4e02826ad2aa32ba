// Index: statement_key
UNWIND $rows AS row
MATCH (s:Statement {key: row[0]})
SET s.earliest = row[1], s.latest = row[2]
