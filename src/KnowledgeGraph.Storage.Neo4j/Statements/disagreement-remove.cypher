// Index: disagreement_id
UNWIND $rows AS id
MATCH (g:Disagreement {id: id})
OPTIONAL MATCH (g)-[:HAS_SIDE]->(v:Side)
DETACH DELETE v, g
