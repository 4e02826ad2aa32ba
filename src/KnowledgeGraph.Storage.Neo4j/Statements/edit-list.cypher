// Index: edit_time, identity_survivor, edit_subject_entity
CALL () {
  WITH $entity AS entity
  WHERE entity IS NOT NULL
  UNWIND [entity] + COLLECT {
    MATCH (z:Identity {survivor: entity})
    RETURN z.id
  } AS id
  MATCH (:EditSubject {entity: id})<-[:SPEAKS_OF]-(x:Edit)
  RETURN DISTINCT x
  UNION ALL
  MATCH (x:Edit)
  WHERE x.time >= 0 AND $entity IS NULL
  RETURN x
}
WITH collect([-x.time, x.id]) AS keys
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page
