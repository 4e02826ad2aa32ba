// Index: none
// Scans: All of them are wanted: what they come to depends on all.
MATCH (x:Edit)
RETURN x {.*} AS edit
