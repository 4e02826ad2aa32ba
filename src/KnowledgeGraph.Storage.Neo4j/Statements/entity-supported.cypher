// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE e.type IS NOT NULL OR EXISTS { (e)<-[:USES|DESCRIBES]-() }
RETURN e.id
