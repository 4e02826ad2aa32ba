// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
RETURN d.id, d.kind, d.name, d.language, d.title, d.publisher, d.url, d.date, d.text
