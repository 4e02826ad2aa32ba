// Index: relation_statement_ends
UNWIND $rows AS row
MATCH (s:RelationStatement {from: row[1], to: row[2], type: row[0]})
RETURN s {.*} AS statement
