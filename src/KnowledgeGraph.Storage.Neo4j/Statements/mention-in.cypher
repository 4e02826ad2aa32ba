// Index: document_id, identity_id
UNWIND $rows AS id
MATCH (d:Document {id: id})-[m:MENTIONS]->(e:Entity)
OPTIONAL MATCH (y:Identity {id: e.id})
RETURN DISTINCT d.id, coalesce(y.survivor, e.id), m.start, m.end, m.form, m.language, m.sentenceStart, m.sentenceEnd, m.formOrder
