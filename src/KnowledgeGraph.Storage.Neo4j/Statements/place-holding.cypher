// Index: entity_id
UNWIND $rows AS id
MATCH (p:Entity {id: id})
WHERE EXISTS { (p)<-[:LOCATED_IN]-() }
RETURN id
