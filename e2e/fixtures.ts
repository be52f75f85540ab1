import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { Preset } from "~/workflow/presets";
import { type House, openHouse } from "./house";

type Worker = { preset: Preset; house: House };
type Each = { enterAs: (name: string, options?: { javaScript?: boolean; lang?: "fr" | "en" }) => Promise<Page> };

/**
 * `preset` chooses the house (one a worker and preset). `enterAs` opens a browser context of its own, signed in as an
 * invented account by the demo's door. Anything that a page writes to the console as an error fails the test.
 */
export const test = base.extend<Each, Worker>({
  preset: ["national", { option: true, scope: "worker" }],
  house: [
    async ({ preset }, use) => {
      const house = await openHouse(preset);
      await use(house);
      await house.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  enterAs: async ({ browser, house }, use) => {
    const opened: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (name, { javaScript = true, lang = "en" } = {}) => {
      const context = await visitor(browser, house, { javaScript, lang });
      opened.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        // A refused form is an answer with its own status, which Chromium reports as an error of loading.
        if (message.type() === "error" && !/status of 4(04|09|22|03)/.test(message.text())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      if (name !== "") await signIn(page, name);
      return page;
    });
    expect(complaints).toEqual([]);
    for (const context of opened) await context.close();
  },
});

export { expect };

async function visitor(browser: Browser, house: House, { javaScript, lang }: { javaScript: boolean; lang: "fr" | "en" }): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: javaScript, locale: lang === "fr" ? "fr-FR" : "en-GB" });
  await context.addCookies([{ name: "lang", value: lang, url: house.url }]);
  return context;
}

/** By the demo's door: everybody in the house is invented. */
async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
}
