// Index: holds_position_id, member_of_id, party_to_id, part_of_id, located_in_id, established_by_id
UNWIND $rows AS id
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
RETURN r.id, r.type, r.from, r.to, r.office, r.titleEn, r.titleAr, r.time, r.confidence
