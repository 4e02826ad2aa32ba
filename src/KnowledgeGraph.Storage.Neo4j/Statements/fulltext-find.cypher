// Index: entity_id, identity_survivor, article_earliest, event_earliest
// Scans: articles and entities, where a query asks for everything that a filter lets through.
// Full-text index: article_english, article_arabic, entity_english, entity_arabic, entity_names, office_english, office_arabic
UNWIND range(0, size($parts) - 1) AS number
WITH number, $parts[number] AS part
CALL (part) {
  WITH part
  WHERE part.english <> '' AND $documents > 0
  CALL db.index.fulltext.queryNodes($articleEnglish, part.english, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH part
  WHERE part.arabic <> '' AND $documents > 0
  CALL db.index.fulltext.queryNodes($articleArabic, part.arabic, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH part
  WHERE part.english <> '' AND $entities > 0
  CALL db.index.fulltext.queryNodes($entityEnglish, part.english, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH part
  WHERE part.arabic <> '' AND $entities > 0
  CALL db.index.fulltext.queryNodes($entityArabic, part.arabic, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH part
  WHERE part.names <> '' AND $entities > 0
  CALL db.index.fulltext.queryNodes($names, part.names, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH part
  WHERE part.english <> '' AND $entities > 0
  CALL db.index.fulltext.queryRelationships($officeEnglish, part.english, {limit: $most}) YIELD relationship, score
  RETURN startNode(relationship) AS node, score
  UNION ALL
  WITH part
  WHERE part.arabic <> '' AND $entities > 0
  CALL db.index.fulltext.queryRelationships($officeArabic, part.arabic, {limit: $most}) YIELD relationship, score
  RETURN startNode(relationship) AS node, score
  UNION ALL
  UNWIND part.mentions AS id
  UNWIND [id] + COLLECT {
    MATCH (z:Identity {survivor: id})
    WHERE z.id <> id
    RETURN z.id
  } AS member
  MATCH (:Entity {id: member})<-[m:MENTIONS|ACTOR|RECIPIENT|PLACE]-(node)
  WHERE (node:Article AND $documents > 0) OR (node:Event AND $entities > 0)
  WITH node, toFloat(count(m)) AS times
  RETURN node, $mention * times / (times + 1.2) AS score
  UNION ALL
  UNWIND part.ids AS id
  MATCH (node:Entity {id: id})
  RETURN node, $named AS score
  UNION ALL
  UNWIND part.years AS year
  WITH year
  WHERE $documents > 0
  MATCH (node:Article)
  WHERE node.earliest >= year * 10000 AND node.earliest < (year + 1) * 10000
  RETURN node, 1.0 AS score
  UNION ALL
  UNWIND part.years AS year
  WITH year
  WHERE $entities > 0
  MATCH (node:Event)
  WHERE node.earliest >= year * 10000 AND node.earliest < (year + 1) * 10000
  RETURN node, 1.0 AS score
  UNION ALL
  WITH part
  WHERE part.everything AND $documents > 0
  MATCH (node:Article)
  RETURN node, 0.0 AS score
  UNION ALL
  WITH part
  WHERE part.everything AND $entities > 0
  MATCH (node:Entity)
  RETURN node, 1.0 AS score
}
WITH node, number, max(score) AS best
WITH node, count(*) AS parts, sum(best) AS score, node:Article AS article
WHERE (article OR node.names IS NOT NULL)
  AND ($kinds IS NULL OR CASE WHEN article THEN 'DOCUMENT' ELSE node.kind END IN $kinds)
  AND ($languages IS NULL OR any(l IN CASE WHEN article THEN [node.language] ELSE node.nameLanguages END WHERE l IN $languages))
  AND ($types IS NULL OR node.type IN $types)
  AND ($publishers IS NULL OR (article AND node.publisherKey IN $publishers))
  AND ($earliest IS NULL OR node.latest >= $earliest)
  AND ($latest IS NULL OR node.earliest <= $latest)
  AND ($mentioned IS NULL OR all(members IN $mentioned WHERE EXISTS {
    MATCH (node)-[:MENTIONS|ACTOR|RECIPIENT|PLACE]->(m:Entity)
    WHERE m.id IN members
  }))
WITH node, article, parts, parts >= $needed OR node.id IN $always AS enough,
  CASE WHEN article THEN score ELSE score * (1 + 0.05 * log(1 + COUNT { (node)--() })) END AS score
WITH node, article, enough, CASE $order
  WHEN 'NEWEST' THEN [NOT enough, -coalesce(node.earliest, 0)]
  WHEN 'OLDEST' THEN [NOT enough, coalesce(node.earliest, 99999999)]
  WHEN 'NAME' THEN [NOT enough, coalesce(CASE WHEN $arabic THEN node.sortAr ELSE node.sortEn END, toLower(node.title), '')]
  ELSE [NOT enough, -parts, -score] END AS key
ORDER BY key, node.id
// One list, taken apart by comprehensions: rows of a subquery would each be charged with the whole of it.
WITH collect({node: node, article: article, enough: enough}) AS hits
WITH hits, CASE WHEN any(h IN hits WHERE h.enough) THEN [h IN hits WHERE h.enough] ELSE hits END AS counted
WITH [h IN hits WHERE h.article | h.node.id][..$documents] AS articles, [h IN hits WHERE NOT h.article | h.node.id][..$entities] AS entities,
  [size([h IN hits WHERE h.enough AND h.article]), size([h IN hits WHERE h.enough AND NOT h.article]), size([h IN hits WHERE h.article]), size([h IN hits WHERE NOT h.article])] AS sizes,
  CASE WHEN $facets AND size(counted) > 0 THEN counted ELSE [null] END AS counted
UNWIND counted AS h
UNWIND CASE WHEN h IS NULL THEN [[null, null]] ELSE
    [['kind', CASE WHEN h.article THEN 'DOCUMENT' ELSE h.node.kind END], ['year', left(h.node.date, 4)], ['eventType', CASE WHEN h.article THEN null ELSE h.node.type END],
      ['publisher', CASE WHEN h.article THEN h.node.publisher ELSE null END]]
    + [l IN CASE WHEN h.article THEN [h.node.language] WHEN 'en' IN h.node.nameLanguages AND 'ar' IN h.node.nameLanguages THEN ['en', 'ar'] ELSE h.node.nameLanguages[..1] END | ['language', l]]
    END AS value
WITH articles, entities, sizes, value[0] AS dimension, value[1] AS text, count(*) AS n
RETURN articles, entities, sizes[0], sizes[1], sizes[2], sizes[3], [f IN collect([dimension, text, n]) WHERE f[1] IS NOT NULL]
