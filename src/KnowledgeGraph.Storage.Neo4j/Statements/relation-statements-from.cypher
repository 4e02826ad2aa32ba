// Index: relation_statement_from
UNWIND $rows AS row
MATCH (s:RelationStatement {from: row[1], type: row[0]})
RETURN s {.*} AS statement
