// Index: none
// Scans: A check looks at everything.
CALL () {
  MATCH (d:Document)-[:MENTIONS]->(e:Entity)
  RETURN d, e
  UNION
  MATCH (d:Document)<-[:SAID_IN]-(:NameStatement)-[:NAMES]->(e:Entity)
  RETURN d, e
  UNION
  MATCH (d:Document)<-[:SAID_IN]-(:EventStatement)-[:TELLS_OF]->(e:Entity)
  RETURN d, e
  UNION
  MATCH (d:Document)<-[:SAID_IN]-(s:RelationStatement)
  UNWIND [s.from, s.to] AS id
  MATCH (e:Entity {id: id})
  RETURN d, e
}
WITH d, e
WHERE NOT EXISTS { (d)-[:USES|DESCRIBES]->(e) }
RETURN d.id, e.id
ORDER BY d.id, e.id
LIMIT $limit
