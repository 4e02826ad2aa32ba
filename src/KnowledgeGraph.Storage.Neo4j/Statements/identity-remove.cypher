// Index: identity_id
UNWIND $rows AS id
MATCH (y:Identity {id: id})
DELETE y
