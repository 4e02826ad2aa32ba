// Index: relation_statement_from, relation_statement_to, entity_id
UNWIND $rows AS id
CALL (id) {
  MATCH (s:RelationStatement)
  WHERE s.from = id AND s.type IS NOT NULL
  RETURN s.type AS type, s.from AS start, s.to AS end
  UNION
  MATCH (s:RelationStatement)
  WHERE s.to = id AND s.type IS NOT NULL
  RETURN s.type AS type, s.from AS start, s.to AS end
  UNION
  MATCH (e:Entity {id: id})-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-()
  RETURN r.type AS type, r.from AS start, r.to AS end
}
RETURN DISTINCT type, start, end
