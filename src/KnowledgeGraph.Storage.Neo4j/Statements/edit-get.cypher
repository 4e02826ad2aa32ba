// Index: edit_id
UNWIND $rows AS id
MATCH (x:Edit {id: id})
RETURN x {.*} AS edit
