// Index: store_name
MERGE (g:Store {name: 'graph'})
ON CREATE SET g.revision = 0
SET g.schema = $schema
