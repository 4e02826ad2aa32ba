// Index: withdrawn_statement
UNWIND $rows AS id
MERGE (w:Withdrawn {statement: id})
