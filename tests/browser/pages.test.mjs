import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch } from "./browser.mjs";
import { root, serve } from "./server.mjs";

const sources = join(root, "graph-seed", "sources");
const hostile = {
  title: "<script>window.broken = 1</script><img src=x onerror='window.broken = 2'>",
  text: "Kuwait \"><script>window.broken = 3</script> hosted a meeting of NATO on 12 March 2019.\n\n</main><img src=x onerror='window.broken = 4'> & <b>bold</b>",
  publisher: "<svg onload='window.broken = 5'>",
  url: "javascript:window.broken=6",
};

describe("The pages", () => {
  let server, browser;
  before(async () => {
    server = await serve({ imports: existsSync(sources) ? [sources] : [] });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens a path, lets the test look at it, and holds that nothing went wrong on the way. */
  async function open(path, look, viewport) {
    const { page, troubles } = await browser.page(viewport);
    try {
      await page.goto(server.url + path);
      await look(page);
      assert.deepEqual(troubles, []);
    } finally {
      await page.close();
    }
  }

  const attribute = (page, selector, name) => page.locator(selector).first().getAttribute(name);

  for (const [query, lang, dir, name, path] of [
    ["Kuwait", "en", "ltr", "Kuwait", "/entity/state:kw"],
    ["الكويت", "en", "ltr", "Kuwait", "/entity/state:kw"],
    ["الكويت", "ar", "rtl", "الكويت", "/entity/state:kw"],
    ["kuwait", "ar", "rtl", "الكويت", "/entity/state:kw"],
  ]) {
    it(`find ${query} on the ${lang} page and open it`, () => open(`/?lang=${lang}`, async page => {
      assert.equal(await attribute(page, "html", "lang"), lang);
      assert.equal(await attribute(page, "html", "dir"), dir);
      await page.fill("#q", query);
      await page.click("button[type=submit]");
      const hit = page.locator(`.hit h2 a[href^='${path}?']`).first();
      assert.equal(await hit.innerText(), name);
      await hit.click();
      assert.equal((await page.locator("h1").innerText()).trim(), name);
      assert.equal(new URL(page.url()).searchParams.get("lang"), lang);
      assert.equal(await attribute(page, "html", "dir"), dir);
    }));
  }

  it("lead from a relation to the sentence that says it", () => open("/entity/init:istanbul-cooperation-initiative", async page => {
    await page.locator(".relation .sources summary").first().click();
    const evidence = page.locator(".relation .evidence").first();
    const sentence = (await evidence.locator("blockquote").innerText()).trim();
    await evidence.locator("figcaption a").click();
    await page.waitForURL(/\/document\/doc:[0-9a-f]+#s[0-9]+$/);
    const target = page.locator(":target");
    assert.equal((await target.innerText()).trim(), sentence);
    assert.notEqual(await target.evaluate(e => getComputedStyle(e).backgroundColor), "rgba(0, 0, 0, 0)");
  }));

  it("switch to the other language and stay where they are", () => open("/entity/org:nato", async page => {
    await page.click(".switch a");
    assert.match(page.url(), /\/entity\/org:nato\?lang=ar$/);
    assert.equal(await attribute(page, "html", "dir"), "rtl");
    assert.equal(await attribute(page, "header .othername bdi", "lang"), "en");
    await page.locator("a.entity").first().click();
    assert.match(page.url(), /lang=ar/);
  }));

  for (const typed of ["stolt", "ستولت"]) {
    it(`suggest a person for ${typed} by the keyboard`, () => open("/", async page => {
      await page.locator("#q").pressSequentially(typed);
      const option = page.locator("[role=option]").first();
      await option.waitFor();
      assert.equal(await attribute(page, "#q", "aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      const active = await attribute(page, "#q", "aria-activedescendant");
      assert.equal(await attribute(page, `#${active}`, "aria-selected"), "true");
      await page.keyboard.press("Escape");
      assert.equal(await attribute(page, "#q", "aria-expanded"), "false");
      await page.keyboard.press("ArrowDown");
      await option.waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/entity\/person:jens-stoltenberg$/);
    }));
  }

  for (const path of ["/", "/?q=NATO&lang=ar", "/entity/state:us", "/entity/org:un?lang=ar", "/entity/state:us/relations?type=LOCATED_IN&direction=INCOMING"]) {
    it(`fit a phone: ${path}`, () => open(path, async page => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    }, { width: 360, height: 740 }));
  }

  it("have one main heading, landmarks, labels, and a way past the header", () => open("/entity/state:qa", async page => {
    assert.equal(await page.locator("h1").count(), 1);
    for (const landmark of ["header.top", "main", "footer"]) assert.equal(await page.locator(landmark).count(), 1);
    const nameless = await page.evaluate(() => [...document.querySelectorAll("a, button, input:not([type=hidden])")]
      .filter(e => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length)).map(e => e.outerHTML));
    assert.deepEqual(nameless, []);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  }));

  it("keep their contrast in both colour schemes", async () => {
    for (const colorScheme of ["light", "dark"])
      await open("/entity/state:qa", async page => {
        await page.emulateMedia({ colorScheme });
        const faint = await page.evaluate(() => {
          const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
          const light = color => {
            context.fillStyle = color;
            context.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = element => {
            for (let e = element; e; e = e.parentElement) {
              const color = getComputedStyle(e).backgroundColor;
              if (color !== "rgba(0, 0, 0, 0)") return light(color);
            }
            return 1;
          };
          return [...document.querySelectorAll("body *")]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility())
            .map(e => [light(getComputedStyle(e).color), ground(e), e.outerHTML.slice(0, 120)])
            .filter(([a, b]) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5).map(([, , html]) => html);
        });
        assert.deepEqual(faint, [], colorScheme);
      });
  });

  it("answer without scripts", async () => {
    const { page } = await browser.page();
    try {
      await page.route("**/*.js", route => route.abort());
      await page.goto(server.url + "/");
      await page.fill("#q", "Qatar");
      await page.keyboard.press("Enter");
      await page.locator(".hit").first().waitFor();
    } finally {
      await page.close();
    }
  });

  it("say in both languages what is not there", async () => {
    const { page } = await browser.page();
    try {
      const answer = await page.goto(server.url + "/entity/state:nowhere");
      assert.equal(answer.status(), 404);
      assert.equal(await page.locator("h1").innerText(), "Not found");
      assert.equal(await page.locator("[lang=ar] h2").count(), 1);
    } finally {
      await page.close();
    }
  });

  it("show what a hostile document says, and do nothing of it", async () => {
    const { importDocument } = await server.graphql(
      "mutation ($input: ImportDocumentInput!) { importDocument(input: $input) { document { id } } }", { input: hostile });
    const { id } = importDocument.document;
    for (const path of [`/document/${id}`, "/entity/state:kw/mentions", "/?q=meeting+window.broken", `/document/${id}?lang=ar`]) {
      await open(path, async page => {
        assert.equal(await page.evaluate(() => window.broken), undefined);
        assert.equal(await page.locator("main script, main img, main svg, a[href^='javascript']").count(), 0);
      });
    }
    await open(`/document/${id}`, async page => {
      assert.equal((await page.locator("h1").innerText()).trim(), hostile.title);
      assert.match(await page.locator(".text").innerText(), /Kuwait ">.*window\.broken = 3/);
    });
  });
});
