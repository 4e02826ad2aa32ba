// Index: relation_statement_to
UNWIND $rows AS row
MATCH (s:RelationStatement {to: row[1], type: row[0]})
WHERE s.office IN $offices
RETURN s {.*} AS statement
