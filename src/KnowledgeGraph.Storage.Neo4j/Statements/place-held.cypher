// Index: entity_id
UNWIND $rows AS id
OPTIONAL MATCH (p:Entity {id: id})
RETURN id, COUNT { MATCH (p)<-[:LOCATED_IN]-(x:Entity) RETURN DISTINCT x }
