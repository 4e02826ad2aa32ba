// Index: none
// Scans: a check looks at everything.
MATCH (e:Entity)
WHERE e.names IS NOT NULL AND e.nameWords IS NULL AND e.kind <> 'EVENT'
RETURN e.id
ORDER BY e.id
LIMIT 100
