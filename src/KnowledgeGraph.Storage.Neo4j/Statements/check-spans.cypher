// Index: none
// Scans: A check looks at everything.
MATCH (s:EventStatement)-[t:TELLS_OF]->(e:Entity)
WHERE t.type <> s.type OR coalesce(t.earliest, -1) <> coalesce(s.earliest, -1) OR coalesce(t.latest, -1) <> coalesce(s.latest, -1)
  OR coalesce(t.wide, false) <> coalesce(s.latest > s.earliest, false) OR t.entity <> e.id
RETURN count(DISTINCT s)
