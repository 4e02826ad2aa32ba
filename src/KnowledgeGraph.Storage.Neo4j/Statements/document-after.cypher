// Index: document_id
MATCH (d:Document)
WHERE d.id > $after
RETURN d.id, d.kind, d.name, d.language, d.title, d.publisher, d.url, d.date, d.text, d.resolutions
ORDER BY d.id
LIMIT $limit
