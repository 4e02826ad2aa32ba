-- What the store was told: documents, drafts, mentions and statements. Nothing here is ever changed, only replaced with its document.

CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  documents INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  language INTEGER NOT NULL,
  title TEXT,
  publisher TEXT,
  url TEXT,
  date TEXT,
  earliest INTEGER, -- days as yyyymmdd; null where undated
  latest INTEGER,
  fingerprint TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES revision (number),
  text TEXT NOT NULL -- last, so that lists of documents do not read it
) STRICT;
CREATE INDEX document_by_revision ON document (revision);

CREATE TABLE draft (
  document INTEGER NOT NULL REFERENCES document (key),
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  description_en TEXT,
  description_ar TEXT,
  identifiers TEXT NOT NULL, -- JSON: [[scheme, value], …]
  PRIMARY KEY (document, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_entity ON draft (entity);
CREATE INDEX draft_by_content ON draft (entity) WHERE description_en IS NOT NULL OR description_ar IS NOT NULL OR identifiers <> '[]';

CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document (key),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  form INTEGER NOT NULL,
  language INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  PRIMARY KEY (document, start_at, end_at, entity, form, language, sentence_start, sentence_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_entity ON mention (entity);

CREATE TABLE name_statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  language INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  rule TEXT,
  words TEXT,
  confidence REAL NOT NULL,
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  text_language INTEGER NOT NULL,
  role INTEGER NOT NULL
) STRICT;
CREATE INDEX name_statement_by_document ON name_statement (document);
CREATE INDEX name_statement_by_entity ON name_statement (entity);

CREATE TABLE relation_statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  language INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  rule TEXT,
  words TEXT,
  confidence REAL NOT NULL,
  type INTEGER NOT NULL,
  from_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  office TEXT,
  title_en TEXT,
  title_ar TEXT,
  time TEXT,
  relation TEXT REFERENCES relation (id) DEFERRABLE INITIALLY DEFERRED -- derived
) STRICT;
CREATE INDEX relation_statement_by_document ON relation_statement (document);
CREATE INDEX relation_statement_by_ends ON relation_statement (from_id, to_id, type);
CREATE INDEX relation_statement_by_to ON relation_statement (to_id);
CREATE INDEX relation_statement_by_relation ON relation_statement (relation);

CREATE TABLE event_statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  language INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  rule TEXT,
  words TEXT,
  confidence REAL NOT NULL,
  event_id TEXT, -- where the source itself gives one
  name_en TEXT,
  name_ar TEXT,
  type INTEGER NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL, -- separated by spaces
  date TEXT,
  earliest INTEGER,
  latest INTEGER,
  event TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED -- derived
) STRICT;
CREATE INDEX event_statement_by_document ON event_statement (document);
CREATE INDEX event_statement_by_event_id ON event_statement (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX event_statement_by_event ON event_statement (event);

-- Who a statement says took part, and where. Type and span are repeated so that statements of one event find each other by index.
CREATE TABLE party (
  statement INTEGER NOT NULL REFERENCES event_statement (key),
  role INTEGER NOT NULL, -- 0 actor, 1 recipient, 2 place
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  PRIMARY KEY (statement, role, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_entity ON party (entity, type, earliest, latest);
CREATE INDEX party_by_span ON party (entity, type, earliest, latest) WHERE latest > earliest;

-- What follows from the above. A commit joins anew what it touches; repair derives all of it again.

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  description_en TEXT,
  description_ar TEXT,
  sort_en TEXT NOT NULL,
  sort_ar TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_by_sort_en ON entity (kind, sort_en, id);
CREATE INDEX entity_by_sort_ar ON entity (kind, sort_ar, id);
CREATE INDEX entity_by_revision ON entity (revision);

CREATE TABLE name (
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  language INTEGER NOT NULL,
  role INTEGER NOT NULL,
  key TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (entity, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_by_key ON name (key, entity, confidence);

CREATE TABLE identifier (
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entity, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  id TEXT PRIMARY KEY,
  type INTEGER NOT NULL,
  from_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  office TEXT,
  title_en TEXT,
  title_ar TEXT,
  time TEXT,
  earliest INTEGER, -- null where no source says
  latest INTEGER,
  starts INTEGER NOT NULL, -- the start as a day; above every day where unknown
  confidence REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_from ON relation (from_id, type, to_id);
CREATE INDEX relation_by_to ON relation (to_id, type, from_id);

CREATE TABLE event (
  id TEXT PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL, -- separated by spaces, with one before and after
  date TEXT,
  earliest INTEGER,
  latest INTEGER,
  year TEXT,
  month TEXT,
  place TEXT,
  confidence REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_date ON event (earliest, latest);

CREATE TABLE participant (
  event TEXT NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL, -- 0 actor, 1 recipient, 2 place
  entity TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (event, role, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_entity ON participant (entity, event, role);

-- Ids that are no longer there, for those who catch up.
CREATE TABLE removal (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX removal_by_revision ON removal (revision);
