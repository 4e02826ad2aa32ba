// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})<-[r:DESCRIBES]-(d:Document)
RETURN e.id, r.descriptionEn, r.descriptionAr, r.identifierSchemes, r.identifierValues, d.id, d.kind
