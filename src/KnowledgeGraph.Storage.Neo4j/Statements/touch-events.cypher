// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})<-[:TELLS_OF]-(s:EventStatement)
RETURN DISTINCT s.key
