// Index: store_name
MATCH (g:Store {name: 'graph'})
SET g.revision = $number
CREATE (:Revision {number: $number, time: $time, author: $author, documents: $documents, token: $token})
