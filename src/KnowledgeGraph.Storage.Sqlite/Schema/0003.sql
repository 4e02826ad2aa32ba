-- The numbers that a statement gives for its event; with the statement never changed, only replaced.
CREATE TABLE figure (
  statement INTEGER NOT NULL REFERENCES event_statement (key),
  ordinal INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  min INTEGER,
  max INTEGER,
  unit TEXT,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  PRIMARY KEY (statement, ordinal)
) STRICT, WITHOUT ROWID;

-- Derived: statements of several sources that cannot all hold.
CREATE TABLE disagreement (
  id TEXT PRIMARY KEY,
  reason INTEGER NOT NULL,
  unit_type INTEGER NOT NULL, -- what it was derived from: a relation type and its ends, or -1 and an event
  unit_first TEXT NOT NULL,
  unit_second TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  object TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  seat TEXT,
  newest INTEGER NOT NULL -- the day of its newest document; 0 where none is dated
) STRICT, WITHOUT ROWID;
CREATE INDEX disagreement_by_unit ON disagreement (unit_type, unit_first, unit_second);
CREATE INDEX disagreement_by_newest ON disagreement (newest, id);

CREATE TABLE disagreement_side (
  disagreement TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
  side INTEGER NOT NULL,
  entity TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  time TEXT,
  mode TEXT,
  kind INTEGER, -- of a figure
  min INTEGER,
  max INTEGER,
  unit TEXT,
  corrected INTEGER NOT NULL,
  PRIMARY KEY (disagreement, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE disagreement_statement (
  disagreement TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
  side INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  relation_statement INTEGER REFERENCES relation_statement (key) DEFERRABLE INITIALLY DEFERRED,
  event_statement INTEGER REFERENCES event_statement (key) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (disagreement, side, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX disagreement_statement_by_relation ON disagreement_statement (relation_statement) WHERE relation_statement IS NOT NULL;
CREATE INDEX disagreement_statement_by_event ON disagreement_statement (event_statement) WHERE event_statement IS NOT NULL;

-- Every entity that a disagreement concerns: its subject and object, and those that its sides name.
CREATE TABLE disagreement_entity (
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  disagreement TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (entity, disagreement)
) STRICT, WITHOUT ROWID;
CREATE INDEX disagreement_entity_by_disagreement ON disagreement_entity (disagreement);
