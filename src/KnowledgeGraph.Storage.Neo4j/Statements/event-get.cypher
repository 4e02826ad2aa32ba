// Index: entity_id
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE e.type IS NOT NULL
RETURN id AS asked, e.id, e.kind, e.names, e.nameLanguages, e.nameRoles, e.descriptionEn, e.descriptionAr, e.identifierSchemes, e.identifierValues,
  e.type, e.mode, e.contexts, e.date, e.place, e.confidence, [(e)-[:ACTOR]->(p:Entity) | p.id] AS actors, [(e)-[:RECIPIENT]->(p:Entity) | p.id] AS recipients
