// Index: store_name, revision_token
// Writing to the one node is the lock: who comes second waits here until the first has committed.
MATCH (g:Store {name: 'graph'})
SET g.token = $token
WITH g
OPTIONAL MATCH (r:Revision {token: $token})
RETURN g.revision, r IS NOT NULL
