// Index: identity_survivor, entity_id
UNWIND range(0, size($rows) - 1) AS number
WITH number, $rows[number] AS id
CALL (id) {
  UNWIND [id] + COLLECT {
    MATCH (z:Identity {survivor: id})
    WHERE z.id <> id
    RETURN z.id
  } AS member
  MATCH (:Entity {id: member})<-[:MENTIONS|ACTOR|RECIPIENT|PLACE]-(x)
  WHERE x:Article OR x:Event
  RETURN count(DISTINCT x) AS n
}
RETURN number, n
