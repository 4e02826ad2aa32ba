// Index: none
// Scans: All that is derived and all that it is derived from.
CALL () {
  MATCH (e:Entity)
  RETURN e.id AS id, e.type IS NOT NULL AS event
  UNION
  MATCH (y:Identity)
  RETURN y.survivor AS id, false AS event
}
RETURN id, event
