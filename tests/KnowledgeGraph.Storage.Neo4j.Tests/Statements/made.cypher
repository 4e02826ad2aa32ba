// entities-all
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND e.kind IS NOT NULL AND true
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-of-kinds
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND e.kind IS NOT NULL AND (e.kind IN $p0)
  WITH e.sortAr AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-by-id
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND (e.id IN ids[0])
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-by-name
CALL () {
  MATCH (n:NameKey)<-[:NAMED]-(e:Entity)
  WHERE n.key CONTAINS $p0
  WITH DISTINCT e
  WHERE e.names IS NOT NULL AND (any(key IN e.nameKeys WHERE key CONTAINS $p1))
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-members
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p2 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (:Entity {id: ids[0][0]})<-[:MEMBER_OF]-(e:Entity)
  WITH DISTINCT e
  WHERE e.names IS NOT NULL AND (EXISTS { (e)-[:MEMBER_OF]->(:Entity {id: ids[1][0]}) } AND NOT coalesce((EXISTS { (e)-[:MEMBER_OF]->(:Entity {id: ids[2][0]}) }), false))
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-in-a-place
WITH [
  COLLECT {
    OPTIONAL MATCH (y:Identity {id: $p0})
    MATCH (p:Entity {id: coalesce(y.survivor, $p0)})<-[:LOCATED_IN*0..]-(inner:Entity)
    RETURN DISTINCT inner.id
  },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND (e.id IN ids[0] AND e.id <> ids[1][0])
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-most-connected
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND e.kind IS NOT NULL AND (e.kind IN $p0)
  WITH -(COUNT { (e)-[:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->() } + COUNT { (e)<-[:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-() } + COUNT { MATCH (e)<-[:ACTOR|RECIPIENT|PLACE]-(v:Event) RETURN DISTINCT v }) AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-first-seen
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND e.kind IS NOT NULL AND ((EXISTS { MATCH (e)<-[:MENTIONS]-(d:Document) WHERE (d.language = $p0 AND (d.earliest >= $p1 AND d.latest <= $p2 AND NOT (d.date CONTAINS '?' OR d.date CONTAINS '~' OR d.date CONTAINS '%'))) }
  OR EXISTS { MATCH (y:Identity {survivor: e.id}) MATCH (:Entity {id: y.id})<-[:MENTIONS]-(d:Document) WHERE (d.language = $p0 AND (d.earliest >= $p1 AND d.latest <= $p2 AND NOT (d.date CONTAINS '?' OR d.date CONTAINS '~' OR d.date CONTAINS '%'))) }))
  WITH coalesce(COLLECT {
    UNWIND [e.id] + COLLECT { MATCH (z:Identity {survivor: e.id}) WHERE z.id <> e.id RETURN z.id } AS id
    MATCH (:Entity {id: id})<-[:MENTIONS]-(d:Document)
    RETURN min(d.earliest)
  }[0], 999999999) AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// entities-either
CALL () {
  MATCH (e:Entity)
  WHERE e.names IS NOT NULL AND e.kind IS NOT NULL AND (((any(key IN e.nameKeys WHERE key CONTAINS $p0)) OR (e.kind IN $p1)))
  WITH e.sortEn AS place, e
  RETURN collect([place, e.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-all
CALL () {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND true
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-of-types
CALL () {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND (v.type IN $p0 AND v.mode IN $p1 AND any(context IN $p2 WHERE context IN v.contexts) AND v.confidence >= $p3)
  WITH v, coalesce(v.first, 999999999) AS first, coalesce(v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-by-id
CALL () {
  MATCH (v:Entity)
  WHERE v.type IS NOT NULL AND (v.id IN $p0)
  WITH v, coalesce(v.first, 999999999) AS first, coalesce(v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-between-two
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p2 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR|RECIPIENT]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { (v)-[:ACTOR|RECIPIENT]->(:Entity {id: ids[1][0]}) } AND EXISTS { (v)-[:ACTOR|RECIPIENT]->(:Entity {id: ids[2][0]}) })
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-that-involve
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR|RECIPIENT|PLACE]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { (v)-[:ACTOR|RECIPIENT|PLACE]->(:Entity {id: ids[1][0]}) })
  WITH v, -COUNT { MATCH (v)<-[:EVIDENCE_OF]-(s:EventStatement) RETURN DISTINCT s.document } AS first, coalesce(-v.first, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-of-actors
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p2 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { MATCH (v)-[:ACTOR]->(a:Entity) WHERE a.id IN ids[1] } AND EXISTS { MATCH (v)-[:RECIPIENT]->(a:Entity) WHERE a.id IN ids[2] })
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-of-any-party
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR|RECIPIENT]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { MATCH (v)-[:ACTOR|RECIPIENT]->(a:Entity) WHERE a.id IN ids[1] })
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-in-a-place
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND (v.place = ids[0][0])
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-within-a-place
WITH [
  COLLECT {
    OPTIONAL MATCH (y:Identity {id: $p0})
    MATCH (p:Entity {id: coalesce(y.survivor, $p0)})<-[:LOCATED_IN*0..]-(inner:Entity)
    RETURN DISTINCT inner.id
  }
] AS ids
CALL (ids) {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND (v.place IN ids[0])
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-in-a-time
CALL () {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND ((v.earliest <= $p0 AND v.latest >= $p1) AND (v.latest < $p2 AND v.date IS NOT NULL))
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-told-in
CALL () {
  MATCH (v:Event)
  WHERE v.type IS NOT NULL AND (EXISTS { (v)<-[:EVIDENCE_OF]-(:EventStatement {documentLanguage: $p0}) } AND EXISTS { MATCH (v)<-[:EVIDENCE_OF]-(:EventStatement)-[:SAID_IN]->(d:Document) WHERE (d.language = $p1 AND (d.earliest >= $p2 AND d.latest <= $p3 AND NOT (d.date CONTAINS '?' OR d.date CONTAINS '~' OR d.date CONTAINS '%'))) })
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// events-of-an-entity
UNWIND $rows AS asked
OPTIONAL MATCH (owned:Identity {id: asked})
MATCH (o:Entity {id: coalesce(owned.survivor, asked)})
CALL (o) {
  MATCH (o)<-[:ACTOR|RECIPIENT|PLACE]-(v:Event)
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (v.type IN $p0)
  WITH v, coalesce(-v.first, 999999999) AS first, coalesce(-v.latest, 999999999) AS second
  RETURN collect({key: [first, second, v.id], value: v.id}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, item.value]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// events-along-time
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR|RECIPIENT]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { (v)-[:ACTOR|RECIPIENT]->(:Entity {id: ids[1][0]}) })
  WITH v, coalesce(v.first, 999999999) AS first, coalesce(v.latest, 999999999) AS second
  RETURN coalesce(v.week, '') AS owner, collect([first, second, v.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN owner, size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), [key IN page | [key, key]];

// relations-all
CALL () {
  MATCH ()-[r:MEMBER_OF]->()
  WHERE true AND (r.type IN $p0)
  RETURN collect({key: [r.typeOrder, r.starts, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// relations-from
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p3 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->()
  WHERE a.id IN ids[0] AND ((r.earliest IS NULL OR (r.earliest <= $p1 AND r.latest >= $p2)) AND r.from IN ids[1])
  RETURN collect({key: [CASE WHEN r.starts >= 99999999 THEN r.starts ELSE -r.starts END, r.typeOrder, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// relations-to
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-()
  WHERE a.id IN ids[0] AND (r.to IN ids[1] AND (r.earliest > $p2 AND NOT r.time CONTAINS 'X'))
  RETURN collect({key: [r.starts, r.typeOrder, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// relations-between
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p2 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (:Entity {id: ids[0][0]})-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-()
  WITH DISTINCT r
  WHERE true AND (ids[1][0] IN [r.from, r.to] AND ids[2][0] IN [r.from, r.to])
  RETURN collect({key: [r.typeOrder, r.starts, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// relations-stated-in
CALL () {
  MATCH ()-[r:HOLDS_POSITION]->()
  WHERE true AND (r.type IN $p0 AND r.office IN $p1 AND EXISTS { MATCH (:RelationStatement {relation: r.id})-[:SAID_IN]->(d:Document) WHERE (d.language = $p2 AND (d.earliest >= $p3 AND d.latest <= $p4 AND NOT (d.date CONTAINS '?' OR d.date CONTAINS '~' OR d.date CONTAINS '%'))) })
  RETURN collect({key: [r.typeOrder, r.starts, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// relations-of-an-entity
UNWIND $rows AS asked
OPTIONAL MATCH (owned:Identity {id: asked})
MATCH (o:Entity {id: coalesce(owned.survivor, asked)})
CALL (o) {
  CALL (o) {
    MATCH (o)-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]->()
    RETURN r
    UNION ALL
    MATCH (o)<-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-()
    RETURN r
  }
  WITH r
  WHERE ((r.earliest IS NULL OR (r.earliest <= $p0 AND r.latest >= $p1)) AND r.confidence >= $p2)
  RETURN collect({key: [r.typeOrder, r.starts, r.id], value: r}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.id, item.value.type, item.value.from, item.value.to, item.value.office, item.value.titleEn, item.value.titleAr, item.value.time, item.value.confidence]]) AS page
}
RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// documents-all
CALL () {
  MATCH (d:Document)
  WHERE d.kind IN $p0 AND true
  RETURN collect([coalesce(-d.earliest, 999999999), d.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// documents-that-mention
WITH [
  COLLECT {
    OPTIONAL MATCH (y:Identity {id: $p1})
    WITH coalesce(y.survivor, $p1) AS id
    UNWIND [id] + COLLECT { MATCH (z:Identity {survivor: id}) WHERE z.id <> id RETURN z.id } AS member
    RETURN member
  },
  COLLECT {
    OPTIONAL MATCH (y:Identity {id: $p4})
    WITH coalesce(y.survivor, $p4) AS id
    UNWIND [id] + COLLECT { MATCH (z:Identity {survivor: id}) WHERE z.id <> id RETURN z.id } AS member
    RETURN member
  }
] AS ids
CALL (ids) {
  MATCH (m:Entity)<-[:MENTIONS]-(d:Document)
  WHERE m.id IN ids[0]
  WITH DISTINCT d
  WHERE d.kind IN $p0 AND ((d.earliest <= $p2 AND d.latest >= $p3) AND EXISTS { MATCH (d)-[:MENTIONS]->(m:Entity) WHERE m.id IN ids[1] })
  RETURN collect([coalesce(-d.earliest, 999999999), d.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// documents-of-publishers
CALL () {
  MATCH (d:Document)
  WHERE d.kind IN $p0 AND (d.publisher IN $p1)
  RETURN collect([-d.revision, d.id]) AS keys
}
CALL (keys) {
  UNWIND keys AS key
  WITH key
  WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
  ORDER BY key ASC
  LIMIT $limit
  RETURN collect(key) AS page
}
RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page;

// changes-since
CALL () {
  MATCH (c:Change)
  MATCH (v:Revision {number: c.revision})
  USING INDEX v:Revision(number)
  WHERE c.revision > $p0 AND c.revision <= $p1 AND c.kind IN $p2 AND c.action IN $p3 AND v.author = $p4
  RETURN collect({key: [c.revision, c.id], value: {c: c, v: v}}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.c.kind, item.value.c.action, item.value.v.time, item.value.v.author, item.value.v.documents]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// changes-of
CALL () {
  MATCH (c:Change)
  MATCH (v:Revision {number: c.revision})
  USING INDEX v:Revision(number)
  WHERE c.revision > $p0 AND c.id IN $p1
  RETURN collect({key: [c.revision, c.id], value: {c: c, v: v}}) AS items
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WHERE ($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)
  ORDER BY item.key ASC
  LIMIT $limit
  RETURN collect([item.key, [item.value.c.kind, item.value.c.action, item.value.v.time, item.value.v.author, item.value.v.documents]]) AS page
}
RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page;

// event-counts
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[:ACTOR|RECIPIENT]-(v:Event)
  WHERE a.id IN ids[0]
  WITH DISTINCT v
  WHERE v.type IS NOT NULL AND (EXISTS { (v)-[:ACTOR|RECIPIENT]->(:Entity {id: ids[1][0]}) })
  RETURN v
}
CALL (v) {
  RETURN v.year AS key0
}
CALL (v) {
  OPTIONAL MATCH (v)-[:ACTOR|RECIPIENT]->(p:Entity)
  RETURN DISTINCT p.id AS key1
}
CALL (v) {
  OPTIONAL MATCH (v)<-[:EVIDENCE_OF]-(:EventStatement)-[:SAID_IN]->(d:Document)
  RETURN DISTINCT d.publisher AS key2
}
CALL (v) {
  UNWIND CASE WHEN size(coalesce(v.contexts, [])) = 0 THEN [null] ELSE v.contexts END AS context
  RETURN context AS key3
}
RETURN [key0, key1, key2, key3] AS keys, count(DISTINCT v);

// relation-counts
WITH [
  COLLECT { UNWIND $p0 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) },
  COLLECT { UNWIND $p1 AS given OPTIONAL MATCH (y:Identity {id: given}) RETURN coalesce(y.survivor, given) }
] AS ids
CALL (ids) {
  MATCH (a:Entity)<-[r:HOLDS_POSITION|MEMBER_OF|PARTY_TO|PART_OF|LOCATED_IN|ESTABLISHED_BY]-()
  WHERE a.id IN ids[0] AND (r.to IN ids[1])
  RETURN r
}
CALL (r) {
  RETURN r.type AS key0
}
CALL (r) {
  UNWIND [r.from, r.to] AS party
  RETURN party AS key1
}
CALL (r) {
  OPTIONAL MATCH (:RelationStatement {relation: r.id})-[:SAID_IN]->(d:Document)
  RETURN DISTINCT d.language AS key2
}
RETURN [key0, key1, key2] AS keys, count(DISTINCT r);
