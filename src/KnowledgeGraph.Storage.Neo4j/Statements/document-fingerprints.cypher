// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
RETURN d.id, d.fingerprint
