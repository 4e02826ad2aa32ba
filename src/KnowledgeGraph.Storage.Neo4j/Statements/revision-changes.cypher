// Index: store_name, entity_revision, removal_revision, document_revision
CALL () {
  MATCH (e:Entity)
  WHERE e.revision > $since
  RETURN collect(e.id) AS entities
}
CALL () {
  MATCH (x:Removal)
  WHERE x.revision > $since
  RETURN collect(x.id) AS removed
}
CALL () {
  MATCH (d:Document)
  WHERE d.revision > $since
  RETURN collect(d.id) AS documents
}
MATCH (g:Store {name: 'graph'})
RETURN g.revision, entities + removed, documents
