// Index: entity_id
UNWIND $rows AS id
MATCH (v:Entity {id: id})
CALL (v) {
  MATCH (v)-[r:ACTOR|RECIPIENT|PLACE]->()
  DELETE r
}
SET v += {type: null, mode: null, contexts: null, date: null, earliest: null, latest: null, first: null, year: null, month: null, week: null, day: null, place: null, confidence: null}
