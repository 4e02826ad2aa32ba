// Index: store_name
MATCH (g:Store {name: 'graph'})
RETURN g.schema, g.revision
