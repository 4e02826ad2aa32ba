// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE e.revision < $revision
SET e.revision = $revision
