// Index: holds_position_id, member_of_id, party_to_id, part_of_id, located_in_id, established_by_id, change_id
UNWIND $rows AS row
WITH row[0] AS id, row[1] AS kind
CALL (id) {
  CALL (id) {
    MATCH ()-[r:HOLDS_POSITION {id: id}]->()
    RETURN r
    UNION ALL
    MATCH ()-[r:MEMBER_OF {id: id}]->()
    RETURN r
    UNION ALL
    MATCH ()-[r:PARTY_TO {id: id}]->()
    RETURN r
    UNION ALL
    MATCH ()-[r:PART_OF {id: id}]->()
    RETURN r
    UNION ALL
    MATCH ()-[r:LOCATED_IN {id: id}]->()
    RETURN r
    UNION ALL
    MATCH ()-[r:ESTABLISHED_BY {id: id}]->()
    RETURN r
  }
  RETURN count(r) > 0 AS here
}
CALL (id) {
  OPTIONAL MATCH (c:Change {id: id})
  RETURN c.action AS last
  ORDER BY c.revision DESC
  LIMIT 1
}
WITH id, kind, here, coalesce(last, 'REMOVED') = 'REMOVED' AS absent
WHERE here OR NOT absent
CREATE (:Change {revision: $revision, id: id, kind: kind, action: CASE WHEN NOT here THEN 'REMOVED' WHEN absent THEN 'ADDED' ELSE 'CHANGED' END})
