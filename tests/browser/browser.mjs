// Chromium, and pages that tell what went wrong on them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Starts Chromium with a new profile. */
export async function launch() {
  const profile = await mkdtemp(join(tmpdir(), "kg-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags, locale: "en-GB", viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    /** A new page, and the list into which its errors, refusals by policy included, are written. */
    async page(viewport) {
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      const troubles = [];
      page.on("console", message => { if (message.type() === "error" || message.type() === "warning") troubles.push(message.text()); });
      page.on("pageerror", error => troubles.push(error.message));
      return { page, troubles };
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
