import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { openFile } from "../steps";

const jeanne = "Jeanne Cordellier";
const harriet = "Harriet Penhallow";

async function openDraft(page: Page, family: string): Promise<void> {
  await openFile(page, family);
  await page.getByRole("link", { name: "Drafting" }).click();
  await expect(page.getByRole("heading", { name: "Statements" })).toBeVisible();
}

async function takeOver(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Take this draft over" }).click();
  await page.getByRole("button", { name: "Take this draft over" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
}

/** The row of the position in the workshop, opened. */
async function openPosition(page: Page) {
  await page.locator(".decision[id^=s]").getByRole("link", { name: /Manufacture de Montreval|workshop/i }).last().click();
  return page.locator(".decision.is-open");
}

test("two editors write the same statement: the second sees both texts, puts them together, and nothing is lost", async ({ enterAs }) => {
  const first = await enterAs(jeanne);
  await openDraft(first, "Bourdevoix");
  const row = await openPosition(first);
  await row.getByLabel("Organisation").first().fill("North workshop");

  const second = await enterAs(harriet);
  await openDraft(second, "Bourdevoix");
  await takeOver(second);
  const same = await openPosition(second);
  await same.getByLabel("Organisation").first().fill("South workshop");
  await same.getByRole("button", { name: "Save this statement" }).click();
  await expect(second.getByRole("status").first()).toContainText("Saved");

  const elsewhere = await enterAs(jeanne);
  await openDraft(elsewhere, "Bourdevoix");
  await takeOver(elsewhere);
  await row.getByRole("button", { name: "Save this statement" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "Two people wrote at the same time" })).toBeVisible();
  await expect(first.getByText("South workshop").first()).toBeVisible();
  await expect(first.getByLabel("Organisation").first()).toHaveValue("North workshop");
  await first.getByLabel("Organisation").first().fill("North and south workshop");
  await first.getByRole("button", { name: "Save what is in the form" }).click();
  await expect(first.getByText("North and south workshop").first()).toBeVisible();

  await first.getByRole("link", { name: "What changed", exact: true }).click();
  await expect(first.locator("ins").filter({ hasText: "North and south" })).toBeVisible();
});

test("a text is kept while it is typed, and found again by its author", async ({ enterAs }) => {
  const page = await enterAs(jeanne);
  await openDraft(page, "Aumeran");
  await page.getByLabel("Add a statement").selectOption({ label: "Recreation" });
  await page.clock.install();
  await page.getByRole("button", { name: "Open the form" }).click();
  await page.getByLabel("Recreation").first().fill("Walking in the hills");
  await page.clock.runFor(10_000);
  await expect(page.getByText(/^Kept at \d\d:\d\d/)).toBeVisible();

  const again = await enterAs(jeanne, { javaScript: false });
  await again.goto(page.url());
  await expect(again.getByLabel("Recreation").first()).toHaveValue("Walking in the hills");
  await again.getByRole("button", { name: "Throw it away" }).click();
  await expect(again.getByLabel("Recreation").first()).toHaveValue("");
});

test("a session that ends while somebody writes loses nothing, and nobody else finds it", async ({ enterAs }) => {
  const typed = "Collects “old” maps & <b>charts</b>, l'été surtout";
  const page = await enterAs(jeanne, { javaScript: false });
  await openDraft(page, "Aumeran");
  await page.getByLabel("Add a statement").selectOption({ label: "Recreation" });
  await page.getByRole("button", { name: "Open the form" }).click();
  await page.getByLabel("Recreation").first().fill(typed);

  const elsewhere = await enterAs(jeanne);
  await elsewhere.goto("/account");
  await elsewhere.getByRole("button", { name: /everywhere/ }).click();
  await page.getByRole("button", { name: "Save this statement" }).click();
  await expect(page.getByText("your text is kept and waits for you")).toBeVisible();

  await page.getByRole("button", { name: harriet }).click();
  await expect(page.getByText("Nothing waits for you here")).toBeVisible();
  await page.goto("/sign-in?next=/kept");
  await page.getByRole("button", { name: jeanne }).click();
  await expect(page.getByRole("heading", { name: "Your text is here" })).toBeVisible();
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(page.getByRole("heading", { name: "Statements" })).toBeVisible();
  await page.locator(".decision[id^=s]").getByRole("link", { name: /Collects/ }).click();
  await expect(page.getByLabel("Recreation").first()).toHaveValue(typed);
  await page.goto("/kept");
  await expect(page.getByText("Nothing waits for you here")).toBeVisible();
});

for (const javaScript of [true, false])
  test(`the entry at the right shows what is typed, ${javaScript ? "by itself" : "by a press, without script"}, and saves nothing`, async ({ enterAs }) => {
    const page = await enterAs(jeanne, { javaScript });
    await openDraft(page, "Aumeran");
    // Keys are named where they work.
    await expect(page.getByText("save and open the next statement")).toBeVisible({ visible: javaScript });
    const entry = page.getByRole("region", { name: "The composed entry, line by line" });
    const row = await openPosition(page);
    await page.waitForLoadState();
    const before = await entry.innerText();
    await row.getByLabel("Organisation").first().fill("Atelier des vents");
    if (javaScript) await expect(row.getByRole("status").filter({ hasText: /The entry is renewed: \d+ lines/ })).toBeVisible();
    else await row.getByRole("button", { name: "See the entry with this text" }).click();
    await expect(entry).toContainText(/vents/);
    if (!javaScript) {
      await expect(page.getByText("Nothing of this is saved yet")).toBeVisible();
      await expect(page.getByLabel("Organisation").first()).toHaveValue("Atelier des vents");
    }

    const again = await enterAs(jeanne, { javaScript: false });
    await openDraft(again, "Aumeran");
    await expect(again.getByRole("region", { name: "The composed entry, line by line" })).toHaveText(before.replace(/\s+/g, " "), { useInnerText: true });
    await expect(again.getByText("Atelier des vents")).toHaveCount(0);
  });

test("an editor goes from line to line and saves by keys", async ({ enterAs }) => {
  const page = await enterAs(jeanne);
  await openDraft(page, "Aumeran");
  // The keys are named as soon as they work.
  const keys = page.getByText("save and open the next statement");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Enter");
  // A page that is still coming in takes the focus to the line that its address names.
  await page.waitForURL(/edit=/);
  const open = page.locator(".decision.is-open");
  await open.getByLabel("Usual forename").first().fill("Théodule Anselme");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").first()).toContainText("Saved");
  await expect(page.getByRole("link", { name: /Théodule Anselme/ })).toBeVisible();
  await expect(open).toContainText("Who this is, in one line");
});
