// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
RETURN e.id
