// Index: none
// Counts that the database keeps.
RETURN COUNT { (:Article) }, COUNT { (:Entity) }, COUNT { ()-[:NAMED]->() }, COUNT { ()-[:HOLDS_POSITION]->() }
