// Index: entity_id
UNWIND $rows AS id
MATCH (p:Entity {id: id})-[:LOCATED_IN*0..]->(x:Entity)
RETURN DISTINCT id, x.id
