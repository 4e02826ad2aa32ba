// Index: document_kind, entity_kind
CALL () {
  MATCH (d:Document)
  WHERE d.kind = 'ARTICLE'
  WITH d
  LIMIT $documents
  RETURN collect(d.id) AS documents
}
CALL () {
  UNWIND ['PERSON', 'ORGANIZATION', 'STATE', 'INITIATIVE', 'PLACE', 'EVENT'] AS kind
  CALL (kind) {
    MATCH (e:Entity)
    WHERE e.kind = kind
    WITH e
    LIMIT $entities
    RETURN e.id AS id
  }
  RETURN collect(id) AS entities
}
RETURN documents, entities
