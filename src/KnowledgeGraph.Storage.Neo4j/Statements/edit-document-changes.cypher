// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
WHERE d.revision > $expected
RETURN id, d.revision
