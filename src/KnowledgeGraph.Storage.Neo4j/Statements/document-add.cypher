// Index: document_id
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d = row
FOREACH (article IN CASE WHEN row.kind = 'ARTICLE' THEN [d] ELSE [] END | SET article:Article)
