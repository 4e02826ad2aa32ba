// Index: entity_id
UNWIND $rows AS row
MATCH (a:Entity {id: row.relation.from})
MATCH (b:Entity {id: row.relation.to})
CALL (a, b, row) {
  MATCH (a)-[old:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->(b)
  WHERE old.id = row.relation.id
  DELETE old
}
CREATE (a)-[r:$(row.label)]->(b)
SET r = row.relation
