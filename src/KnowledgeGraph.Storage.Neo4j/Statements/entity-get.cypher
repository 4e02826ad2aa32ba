// Index: identity_id, entity_id
UNWIND $rows AS asked
OPTIONAL MATCH (y:Identity {id: asked})
WITH asked, coalesce(y.survivor, asked) AS id
MATCH (e:Entity {id: id})
RETURN asked, e.id, e.kind, e.names, e.nameLanguages, e.nameRoles, e.descriptionEn, e.descriptionAr, e.identifierSchemes, e.identifierValues
