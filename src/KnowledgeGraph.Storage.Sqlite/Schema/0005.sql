-- Lists of entities that have much begin where they are asked for, and what is counted often is counted from an index alone.

DROP INDEX relation_by_to;
CREATE INDEX relation_by_to ON relation (to_id, type, starts, id, from_id, confidence, earliest, latest);

DROP INDEX event_by_date;
CREATE INDEX event_by_date ON event (earliest, latest, type, year, month);

CREATE INDEX change_by_kind ON change (kind, revision, id, action);

-- Where its event stands among the newest, as lists are ordered: the days it begins and ends, negated; above every day where undated.
ALTER TABLE participant ADD COLUMN newest INTEGER NOT NULL DEFAULT 999999999;
ALTER TABLE participant ADD COLUMN ended INTEGER NOT NULL DEFAULT 999999999;
UPDATE participant SET newest = coalesce(-iif(v.earliest = 0, v.latest, v.earliest), 999999999), ended = coalesce(-v.latest, 999999999)
FROM event v WHERE v.id = participant.event;
CREATE INDEX participant_by_newest ON participant (entity, newest, ended, event, role);

-- How many relations an entity has and how many events it takes part in or is the place of.
ALTER TABLE entity ADD COLUMN links INTEGER NOT NULL DEFAULT 0;
UPDATE entity SET links =
  (SELECT count(*) FROM relation r WHERE r.from_id = entity.id) + (SELECT count(*) FROM relation r WHERE r.to_id = entity.id)
  + (SELECT count(DISTINCT p.event) FROM participant p WHERE p.entity = entity.id);
CREATE INDEX entity_by_links ON entity (kind, -links, id);
