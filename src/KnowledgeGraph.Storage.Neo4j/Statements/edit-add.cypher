// Index: edit_subject_entity
UNWIND $rows AS row
CREATE (x:Edit)
SET x = row.edit
WITH x, row
UNWIND row.entities AS id
MERGE (u:EditSubject {entity: id})
MERGE (x)-[:SPEAKS_OF]->(u)
