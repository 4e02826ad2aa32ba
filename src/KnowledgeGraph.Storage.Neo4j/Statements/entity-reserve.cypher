// Index: entity_id, removal_id
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.kind = row.kind, e.sortEn = '', e.sortAr = '', e.revision = $revision, e.fresh = true
WITH e, row
WHERE e.fresh
SET e:$(row.label)
REMOVE e.fresh
WITH e
OPTIONAL MATCH (x:Removal {id: e.id})
DELETE x
RETURN e.id
