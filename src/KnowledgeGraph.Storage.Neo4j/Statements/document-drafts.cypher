// Index: document_id
UNWIND $rows AS id
MATCH (d:Document {id: id})-[r:USES|DESCRIBES]->(e:Entity)
RETURN d.id, e.id, r.descriptionEn, r.descriptionAr, r.identifierSchemes, r.identifierValues
