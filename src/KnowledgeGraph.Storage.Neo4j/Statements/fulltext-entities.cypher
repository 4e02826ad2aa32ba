// Index: entity_id, identity_survivor
UNWIND $rows AS id
MATCH (e:Entity {id: id})
WHERE e.names IS NOT NULL
RETURN e.id, e.kind, e.names, e.nameLanguages, e.nameRoles, e.descriptionEn, e.descriptionAr, e.identifierSchemes, e.identifierValues,
  e.type, e.mode, e.contexts, e.date, e.place, e.confidence, [(e)-[:ACTOR]->(p:Entity) | p.id] AS actors, [(e)-[:RECIPIENT]->(p:Entity) | p.id] AS recipients,
  COUNT { (e)-[:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-() } + COUNT { (e)<-[:ACTOR|RECIPIENT|PLACE]-() } + COUNT { (e)<-[:MENTIONS]-() }
    + reduce(sum = 0, n IN COLLECT {
      MATCH (z:Identity {survivor: e.id})
      WHERE z.id <> e.id
      MATCH (m:Entity {id: z.id})
      RETURN COUNT { (m)<-[:MENTIONS]-() }
    } | sum + n) AS connections,
  [(e)-[r:HOLDS_POSITION]->(b:Entity) | [r.id, r.type, r.from, r.to, r.office, r.titleEn, r.titleAr, r.time, r.confidence,
    b.id, b.kind, b.names, b.nameLanguages, b.nameRoles, b.descriptionEn, b.descriptionAr, b.identifierSchemes, b.identifierValues]] AS offices
