// The audits of graphql-http hold the server to the GraphQL over HTTP specification. What it may leave out is in graphql-http-gaps.json, by id, with the reason.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { serverAudits } from "graphql-http";
import { here, serve } from "./server.mjs";

const gaps = JSON.parse(await readFile(join(here, "graphql-http-gaps.json"), "utf8"));
let url;
const audits = serverAudits({ url: () => url, fetchFn: fetch });

describe("GraphQL over HTTP", () => {
  let server;
  before(async () => {
    server = await serve();
    url = `${server.url}/graphql`;
  });
  after(() => server?.stop());

  for (const audit of audits)
    it(`${audit.name} (${audit.id})`, async () => {
      const result = await audit.fn();
      if (gaps[audit.id]) assert.notEqual(result.status, "ok", "The audit passes; strike it from graphql-http-gaps.json.");
      else assert.equal(result.status, "ok", result.reason);
    });

  it("names only audits that may fail among its gaps", () => {
    const known = new Map(audits.map(audit => [audit.id, audit.name]));
    for (const id of Object.keys(gaps)) {
      assert.ok(known.has(id), `There is no audit ${id}.`);
      assert.doesNotMatch(known.get(id), /^MUST/);
    }
  });
});
