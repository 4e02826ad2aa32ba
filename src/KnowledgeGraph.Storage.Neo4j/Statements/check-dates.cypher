// Index: none
// Scans: A check looks at everything.
MATCH (s:EventStatement)
RETURN s.key, s.date, s.earliest, s.latest
