// The clients that programs use drive the running server: ask, page, follow, break off, come again, be refused.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import WebSocket from "ws";
import { serve } from "./server.mjs";

const patience = 30_000;
const importText = "mutation ($text: String!) { importDocument(input: { text: $text, date: \"2019-05-20\" }) { revision } }";
const follow = "subscription ($since: Int, $ids: [ID!]) { changed(since: $since, ids: $ids) { revision since more entities { id } documents { id } } }";

/** Sentences that nobody has imported yet. */
let written = 0;
const sentence = () => `Kuwait hosted talks number ${++written} with Qatar on 20 May 2019.`;

/** What comes of `work`, or an error where nothing does. */
function soon(work, what) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`Nothing came: ${what}`)), patience); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Runs an operation of graphql-ws or graphql-sse; all it gives. */
async function all(client, query, variables) {
  const results = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
}

describe("Clients", () => {
  let server, revision;
  const say = async text => (await server.graphql(importText, { text })).importDocument.revision;
  before(async () => {
    server = await serve();
    ({ statistics: { revision } } = await server.graphql("{ statistics { revision } }"));
  });
  after(() => server?.stop());

  const transports = {
    "graphql-ws": (options = {}) => createWsClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options }),
    "graphql-sse": (options = {}) => createSseClient({ url: `${server.url}/graphql`, retryAttempts: 0, ...options }),
  };

  for (const [name, connect] of Object.entries(transports))
    describe(name, () => {
      let client;
      before(() => { client = connect(); });
      after(() => client.dispose());

      it("asks a query", async () => {
        assert.deepEqual(await all(client, "{ entity(id: \"state:kw\") { name(lang: AR) } }"), [{ data: { entity: { name: "الكويت" } } }]);
      });

      it("pages through a list", async () => {
        const seen = new Set();
        for (let after = null, pages = 0; ; pages++) {
          const [{ data: { states } }] = await all(client, "query ($after: String) { states(first: 50, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }", { after });
          states.nodes.forEach(state => seen.add(state.id));
          if (!states.pageInfo.hasNextPage) {
            assert.equal(seen.size, states.totalCount);
            assert.ok(pages > 2);
            break;
          }
          after = states.pageInfo.endCursor;
        }
      });

      it("is told what is wrong with a document", async () => {
        const told = await all(client, "{ nothing }").catch(errors => [{ errors }]);
        assert.match(JSON.stringify(told), /Cannot query field 'nothing'/);
      });

      it("is told of an error of one field beside the data", async () => {
        const [{ data, errors }] = await all(client, "{ entity { id } statistics { revision } }");
        assert.equal(data.entity, null);
        assert.ok(data.statistics.revision >= revision);
        assert.deepEqual(errors[0].path, ["entity"]);
      });

      it("follows changes, whoever makes them, until it completes", async () => {
        const changes = client.iterate({ query: follow, variables: { ids: ["state:kw"] } });
        const first = changes.next();
        await new Promise(resolve => setTimeout(resolve, 500));
        const made = await say(sentence());
        const change = (await soon(first, "the change")).value.data.changed;
        assert.equal(change.revision, made);
        assert.deepEqual(change.entities.map(e => e.id), ["state:kw"]);
        assert.equal(change.documents.length, 1);

        const folder = await mkdtemp(join(tmpdir(), "kg-clients-"));
        await writeFile(join(folder, "talks.md"), sentence());
        const second = changes.next();
        await server.beside("import", folder);
        assert.ok((await soon(second, "the change of another process")).value.data.changed.revision > made);
        await rm(folder, { recursive: true });
        await changes.return();
      });

      it("misses nothing when it loses the connection again and again", async () => {
        let since = (await server.graphql("{ statistics { revision } }")).statistics.revision;
        const [heard, made] = [new Set(), []];
        const writing = (async () => {
          for (let i = 0; i < 12; i++) made.push(await say(sentence()));
        })();
        while (made.length < 12 || since < made.at(-1)) {
          const one = connect();
          const changes = one.iterate({ query: follow, variables: { since } });
          const { changed } = (await soon(changes.next(), `a change after ${since}`)).value.data;
          changed.documents.forEach(document => heard.add(document.id));
          since = changed.revision;
          if (one.terminate) one.terminate(); else one.dispose();
          await changes.return().catch(() => {});
        }
        await writing;
        assert.equal(heard.size, 12);
      });

      it("follows an import", async () => {
        const progress = client.iterate({ query: "subscription { importProgress { name filesDone filesTotal statements failed ended revision } }" });
        const first = progress.next();
        await new Promise(resolve => setTimeout(resolve, 500));
        const made = await say(sentence());
        for (let state = (await soon(first, "progress")).value.data.importProgress; ; state = (await soon(progress.next(), "the end")).value.data.importProgress) {
          if (!state.ended) continue;
          assert.deepEqual([state.filesDone, state.filesTotal, state.failed, state.revision], [1, 1, 0, made]);
          assert.ok(state.statements > 0);
          break;
        }
        await progress.return();
      });
    });

  describe("@apollo/client", () => {
    const http = (options = {}) => new HttpLink({ uri: `${server.url}/graphql`, ...options });
    const apollo = link => new ApolloClient({ link, cache: new InMemoryCache() });

    it("asks a query and normalises what it gets", async () => {
      const client = apollo(http());
      const { data } = await client.query({ query: gql("{ entity(id: \"state:kw\") { __typename id name } }") });
      assert.deepEqual(data.entity, { __typename: "State", id: "state:kw", name: "Kuwait" });
      assert.ok(client.cache.extract()["State:state:kw"]);
    });

    it("is told what is wrong with a document", async () => {
      await assert.rejects(apollo(http()).query({ query: gql("{ nothing }") }), /Cannot query field 'nothing'/);
    });

    it("sends a document once and then its hash", async () => {
      const bodies = [];
      const fetcher = (url, init) => { bodies.push(JSON.parse(init.body)); return fetch(url, init); };
      const hashed = new PersistedQueryLink({ sha256: text => createHash("sha256").update(text).digest("hex") });
      const query = gql("query Named($id: ID!) { entity(id: $id) { __typename id name } }");
      for (const id of ["state:kw", "state:qa"]) {
        const { data } = await apollo(ApolloLink.from([hashed, http({ fetch: fetcher })])).query({ query, variables: { id } });
        assert.equal(data.entity.id, id);
      }
      assert.deepEqual(bodies.map(body => Boolean(body.query)), [false, true, false]);
    });

    it("follows changes over a socket", async () => {
      const socket = createWsClient({ url: server.socketUrl, webSocketImpl: WebSocket });
      const client = apollo(new GraphQLWsLink(socket));
      const change = new Promise((resolve, fail) => client.subscribe({ query: gql(follow), variables: { ids: ["state:qa"] } }).subscribe({ next: resolve, error: fail }));
      await new Promise(resolve => setTimeout(resolve, 500));
      const made = await say(sentence());
      assert.equal((await soon(change, "the change")).data.changed.revision, made);
      await socket.dispose();
    });
  });
});

describe("Clients of a server that wants keys", () => {
  let server, key;
  before(async () => {
    server = await serve({ options: ["--read", "key", "--write", "key"] });
    key = (await server.beside("keys", "add", "desk", "--role", "reader", "--quiet")).trim();
  });
  after(() => server?.stop());

  const query = "{ entity(id: \"state:kw\") { name } }";
  const mutation = "mutation { importDocument(input: { text: \"Kuwait joined NATO.\" }) { changed } }";
  const kuwait = [{ data: { entity: { name: "Kuwait" } } }];
  const bearer = value => ({ authorization: `Bearer ${value}` });

  it("let a socket in by the key of its first message", async () => {
    const client = createWsClient({ url: server.socketUrl, webSocketImpl: WebSocket, connectionParams: () => bearer(key) });
    assert.deepEqual(await all(client, query), kuwait);
    await assert.rejects(all(client, mutation), errors => errors[0].extensions.code === "FORBIDDEN");
    await client.dispose();
  });

  for (const [what, connectionParams] of [["no key", undefined], ["a wrong key", bearer("kg_00000000_00")]])
    it(`close a socket that shows ${what}`, async () => {
      const client = createWsClient({ url: server.socketUrl, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
      await assert.rejects(all(client, query), event => event.code === 4403);
      await client.dispose();
    });

  it("let an event stream in by its header, and no other", async () => {
    const connect = headers => createSseClient({ url: `${server.url}/graphql`, headers, retryAttempts: 0 });
    assert.deepEqual(await all(connect(bearer(key)), query), kuwait);
    await assert.rejects(all(connect({}), query), error => error.response.status === 401);
  });

  it("answer Apollo by key, and tell it where it lacks one", async () => {
    const ask = headers => new ApolloClient({ link: new HttpLink({ uri: `${server.url}/graphql`, headers }), cache: new InMemoryCache() }).query({ query: gql(query) });
    assert.equal((await ask(bearer(key))).data.entity.name, "Kuwait");
    await assert.rejects(ask({}), /key|401/i);
  });
});
