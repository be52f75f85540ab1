import { violations } from "./axe";
import { expect, test } from "./fixtures";

const box = "Search the directory";

test("from the first letters to the entry by the keyboard, as a screen reader hears it", async ({ enterAs }) => {
  const page = await enterAs("");
  await page.goto("/");
  const field = page.getByRole("combobox", { name: box });
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await field.pressSequentially("chavanon o");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toContainText("Chavanon (Odile)");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status").filter({ hasText: /suggestion/ })).toContainText("Down arrow");
  expect(await violations(page)).toEqual([]);

  await field.press("ArrowDown");
  await expect(field).toBeFocused();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id")) ?? "");
  await field.press("ArrowUp");
  await expect(options.first()).toHaveAttribute("aria-selected", "false");

  await field.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("chavanon o");
  await field.press("Escape");
  await expect(field).toHaveValue("");

  await field.pressSequentially("chavanon o");
  await expect(options.first()).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/p\/\w{8}\/odile-chavanon/);
});

test("a slip is forgiven, a list leads to its people, and Enter searches what was typed", async ({ enterAs }) => {
  const page = await enterAs("");
  await page.goto("/directory");
  const field = page.getByRole("combobox", { name: box });
  await field.pressSequentially("chavamon");
  await expect(page.getByRole("option").filter({ hasText: "Chavanon" })).not.toHaveCount(0);
  await field.fill("fran");
  const country = page.getByRole("option").filter({ hasText: /Country · / });
  const count = Number(/([\d,]+) entr/.exec(await country.innerText())?.[1]?.replace(",", ""));
  await country.click();
  await expect(page).toHaveURL(/\/directory\?country=/);
  await expect(page.locator("main")).toContainText(`${count} entr`);
  await expect(page.getByRole("link", { name: /^Take away: Country: France/ })).toBeVisible();
  // What was pointed at belongs to what was typed before.
  await page.getByRole("combobox", { name: box }).fill("chav");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("combobox", { name: box }).press("ArrowDown");
  await page.getByRole("combobox", { name: box }).fill("odile chavanon");
  await page.getByRole("combobox", { name: box }).press("Enter");
  await expect(page).toHaveURL(/q=odile\+chavanon/);
});

test("recent searches stay on the device, are forgotten with one press, and can be switched off", async ({ enterAs }) => {
  const page = await enterAs("");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const field = page.getByRole("combobox", { name: box });
  const search = async (text: string) => {
    await page.goto("/");
    await field.fill(text);
    await field.press("Enter");
    await expect(page).toHaveURL(/\/directory\?q=/);
    await page.goto("/");
  };
  await search("chavanon");
  await field.focus();
  const recent = page.getByRole("listbox", { name: "Recent searches" });
  await expect(recent.getByRole("option")).toHaveText(["chavanon"]);
  expect(await violations(page)).toEqual([]);
  expect(sent.filter((each) => each.includes("/directory/suggest")).every((each) => /[?&]q=c/.test(each))).toBe(true);

  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/directory\?q=chavanon/);

  await page.goto("/");
  await field.focus();
  await page.getByRole("button", { name: "Forget them" }).click();
  await expect(page.getByRole("status").filter({ hasText: "forgotten" })).toBeAttached();
  await expect(field).toBeFocused();
  await field.blur();
  await field.focus();
  await expect(recent).toHaveCount(0);

  await search("odile");
  await field.focus();
  await page.getByRole("button", { name: "Keep none from now on" }).click();
  await search("wrenfield");
  await field.click();
  await expect(recent).toHaveCount(0);
  await page.getByRole("button", { name: "Keep recent searches on this device" }).click();
  await search("chavanon");
  await field.focus();
  await expect(recent.getByRole("option")).toHaveText(["chavanon"]);
});

test("on a telephone in French, the list fits, and an address that leads nowhere has the box too", async ({ enterAs }) => {
  const page = await enterAs("", { lang: "fr" });
  await page.setViewportSize({ width: 320, height: 640 });
  const answer = await page.goto("/nulle-part");
  expect(answer?.status()).toBe(404);
  const field = page.getByRole("combobox");
  await field.pressSequentially("chav");
  await expect(page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const option of await page.getByRole("option").all()) expect((await option.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  expect(await violations(page)).toEqual([]);
});

test("without a script the results hold what would have been offered", async ({ enterAs }) => {
  const page = await enterAs("", { javaScript: false });
  await page.goto("/");
  await page.getByRole("searchbox", { name: box }).fill("fran");
  await page.getByRole("button", { name: "Search" }).click();
  const lists = page.getByRole("region", { name: "On the house’s lists" });
  await lists.getByRole("link", { name: "France" }).click();
  await expect(page).toHaveURL(/country=/);
  await page.goto("/directory/suggest?q=chavanon");
  await expect(page).toHaveURL(/\/directory\?q=chavanon/);
});

test("pages for reading send little script", async ({ enterAs }) => {
  const page = await enterAs("");
  for (const path of ["/", "/directory", "/directory?q=chavanon", "/nowhere", "/api"]) {
    const sizes: number[] = [];
    const seen = page.on("response", async (response) => {
      if (response.request().resourceType() === "script") sizes.push((await response.body()).length);
    });
    await page.goto(path, { waitUntil: "networkidle" });
    seen.removeAllListeners("response");
    expect(sizes.reduce((sum, size) => sum + size, 0), path).toBeLessThanOrEqual(path === "/api" ? 0 : 6_100);
  }
});
