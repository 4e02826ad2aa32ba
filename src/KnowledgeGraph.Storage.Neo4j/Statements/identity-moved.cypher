// Index: identity_id
UNWIND $rows AS id
MATCH (y:Identity {id: id})
WHERE y.survivor <> y.id
RETURN y.id, y.survivor
