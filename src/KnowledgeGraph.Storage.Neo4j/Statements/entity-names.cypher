// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})<-[:NAMES]-(s:NameStatement)
RETURN s {.*} AS statement
