// Index: name_key
// Full-text index: entity_names
CALL () {
  UNWIND $keys AS key
  CALL (key) {
    MATCH (:NameKey {key: key})<-[:NAMED]-(e:Entity)
    WHERE $kinds IS NULL OR e.kind IN $kinds
    WITH e
    ORDER BY COUNT { (e)--() } DESC, e.id
    LIMIT $take
    RETURN e AS found
  }
  RETURN found
  UNION
  UNWIND $keys AS key
  MATCH (:NameKey {key: key})<-[:NAMED]-(b:Entity)
  WHERE $holders > 0
  WITH DISTINCT b
  CALL (b) {
    MATCH (b)<-[r:HOLDS_POSITION]-(p:Entity)
    WITH p, max(r.latest) AS until, max(r.earliest) AS since
    ORDER BY until DESC, since DESC, p.id
    LIMIT $holders
    RETURN p AS found
  }
  RETURN found
  UNION
  UNWIND $beginnings AS beginning
  CALL (beginning) {
    MATCH (n:NameKey)<-[:NAMED]-(e:Entity)
    WHERE n.key STARTS WITH beginning AND ($kinds IS NULL OR e.kind IN $kinds)
    WITH DISTINCT e
    ORDER BY CASE WHEN e.kind = 'EVENT' THEN 1 ELSE 0 END, COUNT { (e)--() } DESC, e.id
    LIMIT $take
    RETURN e AS found
  }
  RETURN found
  UNION
  UNWIND $probes AS probe
  CALL (probe) {
    CALL db.index.fulltext.queryNodes($names, probe.query, {limit: $most}) YIELD node, score
    WITH node, CASE WHEN probe.ranked THEN score ELSE COUNT { (node)--() } END AS rank
    ORDER BY rank DESC, node.id
    RETURN collect(node) AS nodes
  }
  UNWIND nodes[..probe.take] AS found
  RETURN found
}
RETURN DISTINCT found.id
