// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
RETURN d.id, [(d)<-[:SAID_IN]-(s:RelationStatement) WHERE s.relation IS NOT NULL | [s.start, s.relation]] AS relations,
  [(d)<-[:SAID_IN]-(s:EventStatement)-[:EVIDENCE_OF]->(v:Event) | [s.start, v.id]] AS events
