// Index: identity_id, identity_survivor, entity_id
UNWIND $rows AS asked
OPTIONAL MATCH (y:Identity {id: asked})
WITH asked, coalesce(y.survivor, asked) AS id
MATCH (o:Entity {id: id})
CALL (id) {
  UNWIND [id] + COLLECT {
    MATCH (z:Identity {survivor: id})
    WHERE z.id <> id
    RETURN z.id
  } AS member
  MATCH (:Entity {id: member})<-[m:MENTIONS]-(d:Document)
  WHERE $language IS NULL OR m.language = $language
  WITH DISTINCT [CASE WHEN d.earliest IS NULL THEN 999999999 ELSE -d.earliest END, d.id, m.start, m.end, m.formOrder] AS key,
    [d.id, id, m.start, m.end, m.form, m.language, m.sentenceStart, m.sentenceEnd] AS value
  RETURN collect({key: key, value: value}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, item.value]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
