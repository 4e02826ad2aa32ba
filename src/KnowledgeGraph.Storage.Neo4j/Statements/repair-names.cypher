// Index: none
// Scans: A repair looks at everything.
MATCH (n:NameKey)
WHERE NOT EXISTS { (n)<-[:NAMED]-() }
DELETE n
