// Every Cypher statement of the Neo4j store, and those that it makes for questions, by Neo4j's own language support: no error, no warning.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { lintCypherQuery, isNotParamError } = createRequire(import.meta.url)('@neo4j-cypher/language-support');
const store = new URL('../../src/KnowledgeGraph.Storage.Neo4j/', import.meta.url);
const made = new URL('../KnowledgeGraph.Storage.Neo4j.Tests/Statements/made.cypher', import.meta.url);

// Unknown labels and types are warned of where these are known.
const schema = {
  labels: ['Store', 'Revision', 'Change', 'Document', 'Entity', 'Person', 'Organization', 'State', 'Initiative', 'Place', 'Event', 'NameKey', 'Statement', 'NameStatement',
    'RelationStatement', 'EventStatement', 'Figure', 'Disagreement', 'Side', 'Article', 'Edit', 'EditSubject', 'Identity', 'Withdrawn', 'RemovedName', 'Removal'],
  relationshipTypes: ['HOLDS_POSITION', 'MEMBER_OF', 'PARTY_TO', 'PART_OF', 'LOCATED_IN', 'ESTABLISHED_BY', 'ACTOR', 'RECIPIENT', 'PLACE', 'SAID_IN', 'NAMES', 'TELLS_OF',
    'EVIDENCE_OF', 'MENTIONS', 'USES', 'DESCRIBES', 'NAMED', 'HAS_SIDE', 'RESTS_ON', 'CONCERNS', 'SPEAKS_OF', 'GIVES'],
};

function diagnostics(text) {
  return lintCypherQuery(text, schema).diagnostics.filter(isNotParamError).map((d) => `${d.range.start.line + 1}:${d.range.start.character + 1} ${d.message}`);
}

test('the linter finds what is wrong', () => {
  assert.equal(diagnostics('MATCH (e:Entity RETURN e').length > 0, true);
  assert.equal(diagnostics('MATCH (e:Entty) RETURN e.id').length > 0, true);
  assert.equal(diagnostics('MATCH (e:Entity) RETURN id(e)').length > 0, true);
});

for (const folder of ['Statements/', 'Schema/']) {
  test(`the files of ${folder}`, () => {
    const files = readdirSync(new URL(folder, store)).filter((f) => f.endsWith('.cypher'));
    assert.ok(files.length > 0);
    const found = files.flatMap((f) => diagnostics(readFileSync(new URL(folder + f, store), 'utf8')).map((d) => `${f}:${d}`));
    assert.deepEqual(found, []);
  });
}

test('the statements made for questions', () => {
  const statements = readFileSync(made, 'utf8').split(/;\n/).filter((s) => s.trim());
  assert.ok(statements.length > 20);
  const found = statements.flatMap((s) => diagnostics(s).map((d) => `${s.trim().split('\n')[0]}:${d}`));
  assert.deepEqual(found, []);
});
