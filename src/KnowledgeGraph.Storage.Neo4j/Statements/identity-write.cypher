// Index: identity_id
UNWIND $rows AS row
MERGE (y:Identity {id: row[0]})
SET y.survivor = row[1]
