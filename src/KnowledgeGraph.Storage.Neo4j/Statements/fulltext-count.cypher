// Full-text index: article_english, article_arabic, entity_english, entity_arabic, entity_names
UNWIND $terms AS term
CALL (term) {
  CALL db.index.fulltext.queryNodes(term.index, term.query, {limit: $most}) YIELD node
  RETURN count(node) AS n
}
RETURN term.number, n
