-- What each revision did to each thing, and when it was first there.

CREATE TABLE change (
  revision INTEGER NOT NULL REFERENCES revision (number),
  id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  action INTEGER NOT NULL, -- 0 added, 1 changed, 2 removed
  PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_id ON change (id, revision, action);

-- Of the time before this table only the last change of each thing is known.
INSERT INTO change SELECT revision, id, kind, 0 FROM entity WHERE id NOT IN (SELECT id FROM identity WHERE id <> survivor);
INSERT INTO change SELECT max(d.revision), s.relation, 6, 0 FROM relation_statement s JOIN document d ON d.key = s.document WHERE s.relation IS NOT NULL GROUP BY s.relation;
INSERT INTO change SELECT revision, id, 7, 0 FROM document;
INSERT INTO change SELECT (SELECT max(number) FROM revision), id, 8, 0 FROM disagreement;
INSERT INTO change SELECT revision, id, 9, 0 FROM edit;
INSERT INTO change SELECT revision, id, CASE
  WHEN id LIKE 'person:%' THEN 0 WHEN id LIKE 'org:%' THEN 1 WHEN id LIKE 'state:%' THEN 2 WHEN id LIKE 'init:%' THEN 3 WHEN id LIKE 'place:%' THEN 4 ELSE 5 END, 2 FROM removal;
