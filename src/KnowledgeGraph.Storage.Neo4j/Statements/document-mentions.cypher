// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})-[m:MENTIONS]->(e:Entity)
RETURN d.id, e.id, m.start, m.end, m.form, m.language, m.sentenceStart, m.sentenceEnd, m.formOrder
