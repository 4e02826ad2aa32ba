// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})
RETURN [(d)-[:USES|DESCRIBES]->(e:Entity) | e.id] AS entities,
  [(d)<-[:SAID_IN]-(s:RelationStatement) | [s.type, s.from, s.to]] AS relations,
  [(d)<-[:SAID_IN]-(s:EventStatement) | s.key] AS told,
  [(d)<-[:SAID_IN]-(:EventStatement)-[:EVIDENCE_OF]->(v:Event) | v.id] AS events
