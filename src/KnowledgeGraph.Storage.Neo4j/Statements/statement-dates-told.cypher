// Index: statement_key, event_statement_sentence
UNWIND $rows AS key
MATCH (s:Statement {key: key})
MATCH (e:EventStatement {document: s.document, start: s.start, end: s.end})
WHERE e.date IS NOT NULL
RETURN s.key, e.date
