// Index: revision_number
MATCH (r:Revision)
WHERE r.number > $since
RETURN r.number, r.time, r.author, r.documents
ORDER BY r.number
LIMIT $limit
