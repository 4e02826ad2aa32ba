// Index: none
// Scans: All that is derived and all that it is derived from.
CALL () {
  MATCH (s:RelationStatement)
  RETURN s.type AS type, s.from AS start, s.to AS end
  UNION
  MATCH (:Entity)-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->(:Entity)
  RETURN r.type AS type, r.from AS start, r.to AS end
}
RETURN DISTINCT type, start, end
