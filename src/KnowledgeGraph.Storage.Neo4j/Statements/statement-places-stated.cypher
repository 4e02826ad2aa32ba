// Index: statement_key
UNWIND $rows AS key
MATCH (s:Statement {key: key})-[:SAID_IN]->(d:Document)
MATCH (s)-[t:TELLS_OF]->(p:Entity)
WHERE t.role = 'PLACE' AND (d.kind <> 'ARTICLE' OR EXISTS {
  MATCH (d)-[m:MENTIONS]->(p)
  WHERE m.start > s.start AND m.end <= s.end
})
RETURN s.key
