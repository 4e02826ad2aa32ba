// Index: none
// Scans: All of them are wanted; they are as few as the edits.
CALL () {
  MATCH (y:Identity)
  RETURN collect([y.id, y.survivor]) AS identities
}
CALL () {
  MATCH (w:Withdrawn)
  RETURN collect(w.statement) AS withdrawn
}
CALL () {
  MATCH (n:RemovedName)
  RETURN collect([n.entity, n.text, n.language]) AS names
}
RETURN identities, withdrawn, names
