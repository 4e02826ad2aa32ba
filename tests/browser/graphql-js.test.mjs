// Holds the server to graphql-js, the reference implementation: it reads the committed schema, and of documents valid and not both say the same, at the same places.
// Where GraphQL.NET differs, graphql-js-differences.json says by the rule that was broken how, and what a client notices.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { buildClientSchema, buildSchema, findSchemaChanges, getIntrospectionQuery, parse, validate, validateSchema } from "graphql17";
import { documents, random } from "./graphql-documents.mjs";
import { here, root, serve } from "./server.mjs";

const seed = Number(process.env.KG_SEED ?? 20261125);
const valid = Number(process.env.KG_DOCUMENTS ?? 200), broken = 16;
const differences = JSON.parse(await readFile(join(here, "graphql-js-differences.json"), "utf8"));
const schema = buildSchema(await readFile(join(root, "src", "KnowledgeGraph.Api", "schema.graphql"), "utf8"));

const places = errors => errors.map(e => (e.locations ?? []).map(l => `${l.line}:${l.column}`).sort().join(" ")).sort();

/** What graphql-js says: nothing, a syntax error or errors of validation, each with its places. */
function reference(text) {
  let document;
  try {
    document = parse(text);
  } catch (error) {
    return { verdict: "syntax", places: places([error]) };
  }

  const errors = validate(schema, document, undefined, { maxErrors: 1000 });
  return { verdict: errors.length === 0 ? "valid" : "invalid", places: places(errors), words: errors.map(e => e.message) };
}

describe(`graphql-js and the server (KG_SEED=${seed})`, () => {
  let server;
  before(async () => { server = await serve(); });
  after(() => server?.stop());

  /** What the server says of a document; errors that come after validation are none of it. */
  async function answer(text) {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST", headers: { "content-type": "application/json", accept: "application/graphql-response+json" }, body: JSON.stringify({ query: text, operationName: /(?:query|subscription) (\w+)/.exec(text)?.[1] }),
    });
    const errors = (await response.json()).errors ?? [];
    const syntax = errors.filter(e => e.extensions?.code === "SYNTAX_ERROR");
    const invalid = errors.filter(e => e.extensions?.specification);
    const counted = syntax.length > 0 ? syntax : invalid;
    return { verdict: syntax.length > 0 ? "syntax" : invalid.length > 0 ? "invalid" : "valid", places: places(counted), words: errors.map(e => `${e.extensions?.code} ${e.message}`) };
  }

  it("reads the committed schema without an error, and introspection gives the same", async () => {
    assert.deepEqual(validateSchema(schema), []);
    const served = buildClientSchema(await server.graphql(getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true, schemaDescription: true, specifiedByUrl: true, oneOf: true })));
    assert.deepEqual(validateSchema(served), []);
    // Directives of its own graphql-js adds to what it reads.
    assert.deepEqual(findSchemaChanges(schema, served).map(c => c.description).filter(c => !c.includes("@")), []);
  });

  it(`says of ${valid} valid documents that they are valid`, async () => {
    const made = documents(schema, random(seed));
    for (let i = 0; i < valid; i++) {
      const text = made.valid();
      assert.deepEqual(reference(text), { verdict: "valid", places: [], words: [] }, text);
      const said = await answer(text);
      assert.equal(said.verdict, "valid", `${said.words}\n${text}`);
    }
  });

  for (const rule of documents(schema, random(0)).rules)
    it(`says the same of ${broken} documents that break ${rule}`, async () => {
      const made = documents(schema, random(seed + rule.length * 7919 + rule.charCodeAt(0)));
      const differing = [];
      for (let i = 0; i < broken; i++) {
        const text = made.broken(rule);
        const [expected, said] = [reference(text), await answer(text)];
        assert.notEqual(expected.verdict, "valid", text);
        assert.equal(said.verdict, expected.verdict, `graphql-js: ${expected.words}\nserver: ${said.words}\n${text}`);
        if (String(said.places) !== String(expected.places)) differing.push(`graphql-js at [${expected.places.join("] [")}]: ${expected.words}\nserver at [${said.places.join("] [")}]: ${said.words}\n${text}`);
      }

      if (differences[rule]) assert.notEqual(differing.length, 0, `The server no longer differs; strike ${rule} from graphql-js-differences.json.`);
      else assert.equal(differing.length, 0, `${differing.length} of ${broken} differ:\n${differing.slice(0, 2).join("\n\n")}`);
    });

  it("names only rules among its differences, each with what a client notices", () => {
    const known = new Set(documents(schema, random(0)).rules);
    for (const [rule, words] of Object.entries(differences)) assert.ok(known.has(rule) && words.difference && words.client, rule);
  });
});
