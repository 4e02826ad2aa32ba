// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
WHERE d.resolutions IS NOT NULL
RETURN d.id, d.resolutions
