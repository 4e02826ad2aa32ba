// Index: withdrawn_statement
UNWIND $rows AS id
MATCH (w:Withdrawn {statement: id})
DELETE w
