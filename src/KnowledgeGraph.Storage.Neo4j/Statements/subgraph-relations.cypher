// Index: entity_id
UNWIND $rows AS id
MATCH (a:Entity {id: id})-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->(b:Entity)
WHERE b.id IN $rows AND ($types IS NULL OR r.type IN $types) AND ($at IS NULL OR r.earliest IS NULL OR (r.earliest <= $at[1] AND r.latest >= $at[0]))
RETURN r.id, r.type, r.from, r.to, r.office, r.titleEn, r.titleAr, r.time, r.confidence
ORDER BY r.typeOrder, r.starts, r.id
