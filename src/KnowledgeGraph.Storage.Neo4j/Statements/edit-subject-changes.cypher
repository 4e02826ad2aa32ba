// Index: entity_id, removal_id, edit_subject_entity
UNWIND $rows AS id
CALL (id) {
  MATCH (e:Entity {id: id})
  WHERE e.revision > $expected
  RETURN e.revision AS revision
  UNION
  MATCH (x:Removal {id: id})
  WHERE x.revision > $expected
  RETURN x.revision AS revision
  UNION
  MATCH (u:EditSubject {entity: id})<-[:SPEAKS_OF]-(x:Edit)
  WHERE x.revision > $expected
  RETURN x.revision AS revision
}
RETURN id, revision
