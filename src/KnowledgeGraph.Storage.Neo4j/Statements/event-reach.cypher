// Index: statement_key, event_statement_event_id, event_statement_type, event_statement_undated, party_span, party_wide
// From each statement to those that can be of one event with it: same event id, same document where one is undated, same type and party and days equal, wider or narrower.
UNWIND $rows AS key
MATCH (a:Statement {key: key})
CALL (a) {
  MATCH (b:EventStatement {eventId: a.eventId})
  RETURN b.key AS other
  UNION
  WITH a
  WHERE a.undated
  MATCH (b:EventStatement {document: a.document, type: a.type})
  RETURN b.key AS other
  UNION
  MATCH (b:EventStatement {document: a.document, type: a.type, undated: true})
  RETURN b.key AS other
  UNION
  MATCH (a)-[pa:TELLS_OF]->()
  CALL (pa) {
    MATCH (b)-[pb:TELLS_OF {entity: pa.entity, type: pa.type, earliest: pa.earliest, latest: pa.latest}]->()
    USING INDEX pb:TELLS_OF(entity, type, earliest, latest)
    RETURN b.key AS other
    UNION
    MATCH (b)-[pb:TELLS_OF {entity: pa.entity, type: pa.type, wide: true}]->()
    USING INDEX pb:TELLS_OF(entity, type, wide)
    WHERE pb.earliest <= pa.earliest AND pb.latest >= pa.latest
    RETURN b.key AS other
    UNION
    WITH pa
    WHERE pa.wide
    MATCH (b)-[pb:TELLS_OF {entity: pa.entity, type: pa.type}]->()
    USING INDEX pb:TELLS_OF(entity, type, earliest, latest)
    WHERE pb.earliest >= pa.earliest AND pb.earliest <= pa.latest AND pb.latest <= pa.latest
    RETURN b.key AS other
  }
  RETURN other
}
RETURN DISTINCT other
