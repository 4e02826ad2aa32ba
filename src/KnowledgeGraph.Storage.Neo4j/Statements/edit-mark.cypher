// Index: edit_id
UNWIND $rows AS row
MATCH (x:Edit {id: row[0]})
SET x.undoneBy = row[1]
