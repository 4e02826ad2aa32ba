import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { here, serve } from "./server.mjs";

describe("The GraphQL explorer", () => {
  let server, browser;
  before(async () => {
    server = await serve({ options: ["--graphiql-assets", join(here, "node_modules")] });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("runs an example in its own editor", async () => {
    const { page, troubles } = await browser.page();
    await page.goto(`${server.url}/graphiql?editor=plain`);
    await page.locator("#examples button").first().click();
    await page.click("#plain button[type=submit]");
    await page.waitForFunction(() => document.querySelector("#result").textContent.includes('"data"'));
    assert.ok(!(await page.locator("#result").innerText()).includes('"errors"'));
    assert.deepEqual(troubles, []);
    await page.close();
  });

  it("shows where a wrong query is wrong", async () => {
    const { page } = await browser.page();
    await page.goto(`${server.url}/graphiql?editor=plain`);
    await page.fill("#query", "{ statistics { nothing } }");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelector("#result").textContent.includes('"locations"'));
    await page.close();
  });

  it("runs a query in GraphiQL from a local folder", async () => {
    const { page, troubles } = await browser.page();
    const foreign = [];
    page.on("request", request => { if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) foreign.push(request.url()); });
    await page.goto(`${server.url}/graphiql?query=${encodeURIComponent("{ statistics { revision } }")}`);
    await page.locator(".graphiql-execute-button").click();
    await page.waitForFunction(() => document.querySelector(".result-window")?.textContent.includes("revision"));
    assert.deepEqual(foreign, []);
    assert.deepEqual(troubles.filter(t => /Content Security Policy|Uncaught/.test(t)), []);
    await page.close();
  });

  for (const editor of ["plain", "GraphiQL"])
    it(`follows changes in ${editor === "plain" ? "its own editor" : editor}`, async () => {
      const { page, troubles } = await browser.page();
      const query = encodeURIComponent("subscription { changed { revision entities { id } } }");
      await page.goto(`${server.url}/graphiql?query=${query}${editor === "plain" ? "&editor=plain" : ""}`);
      const asked = page.waitForResponse(response => response.url().endsWith("/graphql") && response.headers()["content-type"].startsWith("text/event-stream"));
      await page.locator(editor === "plain" ? "#plain button[type=submit]" : ".graphiql-execute-button").click();
      await asked;
      await server.graphql("mutation ($text: String!) { importDocument(input: { text: $text }) { revision } }", { text: `Qatar joined NATO, as ${editor} tells.` });
      await page.waitForFunction(() => document.querySelector(".result-window, #result")?.textContent.includes("state:qa"));
      assert.deepEqual(troubles.filter(t => /Content Security Policy|Uncaught/.test(t)), []);
      await page.close();
    });
});
