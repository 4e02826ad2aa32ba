// Index: store_name
// Scans: Everything is counted; the server keeps most of these counts.
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL
  WITH e.kind AS kind, count(*) AS number
  RETURN collect([kind, number]) AS entities
}
CALL () {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL
  WITH v.type AS type, count(*) AS number
  RETURN collect([type, number]) AS events
}
CALL () {
  CALL () {
    MATCH ()-[r:HOLDS_POSITION]->() RETURN 'HOLDS_POSITION' AS type, count(r) AS number
    UNION ALL
    MATCH ()-[r:MEMBER_OF]->() RETURN 'MEMBER_OF' AS type, count(r) AS number
    UNION ALL
    MATCH ()-[r:PARTY_TO]->() RETURN 'PARTY_TO' AS type, count(r) AS number
    UNION ALL
    MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS type, count(r) AS number
    UNION ALL
    MATCH ()-[r:LOCATED_IN]->() RETURN 'LOCATED_IN' AS type, count(r) AS number
    UNION ALL
    MATCH ()-[r:ESTABLISHED_BY]->() RETURN 'ESTABLISHED_BY' AS type, count(r) AS number
  }
  RETURN collect([type, number]) AS relations
}
CALL () {
  MATCH (d:Document)
  RETURN count(d) AS documents
}
CALL () {
  MATCH ()-[m:MENTIONS]->()
  RETURN count(m) AS mentions
}
CALL () {
  MATCH (s:Statement)
  RETURN count(s) AS statements
}
MATCH (g:Store {name: 'graph'})
RETURN g.revision, entities, relations, events, documents, mentions, statements
