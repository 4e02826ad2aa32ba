// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})<-[:SAID_IN]-(s:Statement)
RETURN d.id, d.text, collect([s.id, s.start, s.end, s.sentence])
