// Index: statement_key, identity_id, identity_survivor, party_span
UNWIND $rows AS key
MATCH (a:Statement {key: key})-[pa:TELLS_OF]->()
MATCH (y:Identity {id: pa.entity})
MATCH (z:Identity {survivor: y.survivor})
WHERE z.id <> y.id
CALL (pa, z) {
  MATCH (b)-[pb:TELLS_OF {entity: z.id, type: pa.type}]->()
  USING INDEX pb:TELLS_OF(entity, type, earliest, latest)
  WHERE pb.earliest <= pa.latest AND pb.latest >= pa.earliest
  RETURN b.key AS other
}
RETURN DISTINCT other
