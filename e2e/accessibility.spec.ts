import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** First pages of each role, and what they open from there. */
const pages: Record<string, readonly string[]> = {
  "": ["/", "/directory", "/directory?q=chavanon", "/directory?q=nobodyatall", "/names/Chavanon", "/browse", "/method", "/criteria", "/rights", "/figures", "/in-memoriam", "/promotions", "/verify", "/i", "/sign-in", "/mailbox", "/no-such-page"],
  "Hélène Maupertuis-Roy": ["/nominate", "/nominations/mine", "/account"],
  "Jeanne Cordellier": ["/desk?tray=all", "/desk/nominations", "/desk/letters"],
  "Ambroise Thévelin": ["/committee"],
  "Solange Vauquier": ["/secretariat/members"],
  "Sabine Quémener": ["/certify", "/certify/register"],
  "Édouard Lanthenay": ["/publish"],
  "Colette Fabregoule": ["/admin/house", "/admin/policy", "/admin/accounts", "/admin/audit", "/admin/imports"],
  "Odile Chavanon": ["/my", "/my/data", "/my/letters"],
};

type Violation = { id: string; nodes: { target: string[] }[] };

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe;
    return (await run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(", ")}`);
}

for (const lang of ["en", "fr"] as const) {
  for (const [name, addresses] of Object.entries(pages)) {
    test(`axe finds nothing on the pages of ${name || "a visitor"} in ${lang}, wide or at 320 pixels`, async ({ enterAs }) => {
      const page = await enterAs(name, { lang });
      for (const address of addresses) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(address);
        expect(await violations(page), address).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${address} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
}
