// Index: name_key
UNWIND $rows AS key
MATCH (n:NameKey {key: key})<-[r:NAMED]-(e:Entity)
RETURN key, e.id, r.confidence
