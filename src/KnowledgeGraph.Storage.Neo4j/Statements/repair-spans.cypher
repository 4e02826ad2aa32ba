// Index: none
// Scans: A repair looks at everything.
MATCH (s:EventStatement)-[t:TELLS_OF]->(e:Entity)
SET t.type = s.type, t.earliest = s.earliest, t.latest = s.latest, t.wide = CASE WHEN s.latest > s.earliest THEN true END, t.entity = e.id
