// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})<-[:MENTIONS]-(d:Document)
SET d.revision = $revision
