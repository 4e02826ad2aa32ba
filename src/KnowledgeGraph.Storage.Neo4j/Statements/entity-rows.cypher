// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
RETURN e.id, e.kind, e.descriptionEn, e.descriptionAr, e.sortEn, e.sortAr, e.names, e.nameLanguages, e.nameRoles, e.nameKeys, e.nameConfidences,
  e.identifierSchemes, e.identifierValues
