// Index: entity_id
UNWIND $rows AS row
MATCH (a:Entity {id: row[1]})
MATCH (b:Entity {id: row[2]})
MATCH (a)-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->(b)
WHERE r.id = row[0]
DELETE r
