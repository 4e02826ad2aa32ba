// Index: identity_id, identity_survivor
UNWIND $rows AS asked
OPTIONAL MATCH (y:Identity {id: asked})
WITH asked, coalesce(y.survivor, asked) AS id
MATCH (z:Identity {survivor: id})
WHERE z.id <> id
RETURN asked, collect(z.id)
