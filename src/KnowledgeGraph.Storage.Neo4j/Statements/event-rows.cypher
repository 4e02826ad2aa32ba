// Index: entity_id
UNWIND $rows AS id
MATCH (v:Entity {id: id})
WHERE v.type IS NOT NULL
RETURN v.id, v.type, v.mode, v.contexts, v.date, v.earliest, v.latest, v.year, v.month, v.place, v.confidence,
  [(v)-[:ACTOR]->(p:Entity) | p.id] AS actors, [(v)-[:RECIPIENT]->(p:Entity) | p.id] AS recipients, [(v)-[:PLACE]->(p:Entity) | p.id] AS places
