// Index: none
// Scans: All that is derived and all that it is derived from.
MATCH (s:EventStatement)
RETURN s.key
