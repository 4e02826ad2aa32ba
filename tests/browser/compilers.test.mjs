// Relay's compiler and GraphQL Code Generator take the schema, and what Relay persists is all that the server answers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { generate } from "@graphql-codegen/cli";
import { here, root, serve } from "./server.mjs";

const schema = join(root, "src", "KnowledgeGraph.Api", "schema.graphql");

const component = `
graphql\`
  query AppQuery($id: ID!) {
    entity(id: $id) { ...App_entity }
    ...App_states @arguments(count: 3)
  }
\`;
graphql\`
  fragment App_entity on Entity @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) @refetchable(queryName: "AppEntityQuery") {
    id
    name
    relations(first: $count, after: $cursor) @connection(key: "App_relations") { edges { node { type to { id name } } } }
  }
\`;
graphql\`
  fragment App_states on Query @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) @refetchable(queryName: "AppStatesQuery") {
    states(first: $count, after: $cursor) @connection(key: "App_states") { edges { node { id name(lang: AR) } } }
  }
\`;
graphql\`
  subscription AppSubscription($since: Int) { changed(since: $since) { revision entities { id entity { ...App_entity } } } }
\`;
`;

describe("Compilers", () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "kg-compilers-"));
    await mkdir(join(folder, "src"));
    await writeFile(join(folder, "src", "App.js"), component);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("of Relay compile fragments, connections and a subscription, and the server answers what they persist, alone", async () => {
    await writeFile(join(folder, "schema.graphql"), await readFile(schema, "utf8"));
    await writeFile(join(folder, "relay.config.json"), JSON.stringify({
      src: "./src", schema: "./schema.graphql", language: "javascript", persistConfig: { file: "./persisted.json", algorithm: "SHA256" },
    }));
    await writeFile(join(folder, "persisted.json"), "{}");
    await promisify(execFile)(join(here, "node_modules", ".bin", "relay-compiler"), ["relay.config.json"], { cwd: folder });
    const manifest = JSON.parse(await readFile(join(folder, "persisted.json"), "utf8"));
    const [documentId] = Object.entries(manifest).find(([, text]) => text.startsWith("query AppQuery"));
    const server = await serve({ options: ["--persisted", join(folder, "persisted.json"), "--persisted-only"] });
    try {
      const ask = async body => (await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json();
      const { data, errors } = await ask({ documentId, variables: { id: "state:kw" } });
      assert.equal(errors, undefined);
      assert.equal(data.entity.name, "Kuwait");
      assert.equal(data.states.edges.length, 3);
      assert.ok(data.entity.relations.pageInfo);
      assert.equal((await ask({ query: "{ statistics { revision } }" })).errors[0].extensions.code, "PERSISTED_DOCUMENT_REQUIRED");
    } finally {
      await server.stop();
    }
  });

  it("of types make them from what the server says of itself", async () => {
    const server = await serve();
    try {
      await writeFile(join(folder, "operations.graphql"), "query Members($id: ID!) { entity(id: $id) { name relations(types: [MEMBER_OF]) { nodes { from { name } time } } } }");
      const [{ content }] = await generate({
        schema: `${server.url}/graphql`, documents: join(folder, "operations.graphql"), silent: true,
        generates: { [join(folder, "types.ts")]: { plugins: ["typescript", "typescript-operations"] } },
      }, false);
      assert.match(content, /export type MembersQuery =/);
      assert.match(content, /export type Subscription = /);
    } finally {
      await server.stop();
    }
  });
});
