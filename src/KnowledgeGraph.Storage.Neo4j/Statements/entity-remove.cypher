// Index: entity_id, removal_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
MERGE (x:Removal {id: id})
SET x.revision = $revision
