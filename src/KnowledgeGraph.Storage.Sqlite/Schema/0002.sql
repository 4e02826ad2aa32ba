-- What people did to the graph. Edits are never changed, only undone by others.

CREATE TABLE edit (
  id TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  content TEXT NOT NULL, -- JSON: the parts of the action
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  time INTEGER NOT NULL, -- UTC, in ticks of 100 ns since the year 1
  revision INTEGER NOT NULL REFERENCES revision (number),
  undone_by TEXT -- derived
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_by_time ON edit (time, id);

-- The entities that an edit speaks of, as it calls them.
CREATE TABLE edit_subject (
  entity TEXT NOT NULL,
  edit TEXT NOT NULL REFERENCES edit (id),
  PRIMARY KEY (entity, edit)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_subject_by_edit ON edit_subject (edit);

-- How mentions were bound to entities, one row a document: JSON.
CREATE TABLE resolution (
  document INTEGER PRIMARY KEY REFERENCES document (key),
  decisions TEXT NOT NULL
) STRICT;

-- What the edits in force come to. Statements are read through it; the tables that hold what was told keep the ids they were told.

-- Ids that mean one entity, the survivor's own too. The entity rows of the others stay for what names them, empty and unlisted.
CREATE TABLE identity (
  id TEXT PRIMARY KEY,
  survivor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_by_survivor ON identity (survivor);

CREATE TABLE withdrawn (
  statement TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_name (
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  language INTEGER NOT NULL,
  PRIMARY KEY (entity, text, language)
) STRICT, WITHOUT ROWID;
