// Index: edit_id, change_id
UNWIND $rows AS row
WITH row[0] AS id, row[1] AS kind
CALL (id) {
  OPTIONAL MATCH (t:Edit {id: id})
  RETURN count(t) > 0 AS here
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
