// Index: none
// Scans: All of them are wanted; only a check and a repair ask.
MATCH (g:Disagreement)
RETURN DISTINCT g.unitType, g.unitFirst, g.unitSecond
