// Index: removed_name
UNWIND $rows AS row
MERGE (n:RemovedName {entity: row[0], text: row[1], language: row[2]})
