import { expect, test } from "./fixtures";

test("a visitor reads the teaser, a subscriber everything but the house's own, the person their whole entry", async ({ enterAs }) => {
  const visitor = await enterAs("");
  await visitor.goto("/directory?q=odile%20chavanon");
  await expect(visitor.getByRole("link", { name: /Chavanon/ })).not.toHaveCount(0);
  await visitor.getByRole("link", { name: /Chavanon/ }).first().click();
  await expect(visitor.getByText("3 March 1951")).toHaveCount(0);
  const subscriber = await enterAs("Tobias Wrenfield");
  await subscriber.goto(visitor.url());
  await expect(subscriber.getByText(/Montreval/).first()).toBeVisible();
  const own = await enterAs("Odile Chavanon");
  await own.goto("/my");
  await expect(own.getByRole("heading", { name: "Where your entry stands" })).toBeVisible();
});

test("accents, case and order are forgiven; namesakes are told apart", async ({ enterAs }) => {
  const visitor = await enterAs("");
  for (const words of ["CHAVANON odile", "odile chavanon", "chavanón"]) {
    await visitor.goto(`/directory?q=${encodeURIComponent(words)}`);
    await expect(visitor.getByRole("link", { name: /Chavanon/ })).not.toHaveCount(0);
  }
  await visitor.goto("/names/Chavanon");
  await expect(visitor.getByText(/1951/).first()).toBeVisible();
  await expect(visitor.getByText(/1978/).first()).toBeVisible();
});

test("by keys and without a script, a reader goes from the box past letters and filters to the list", async ({ enterAs }) => {
  const page = await enterAs("", { javaScript: false });
  await page.goto("/directory?q=chavanon");
  await page.getByLabel("Search the directory").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const past = page.getByRole("link", { name: "Past the letters and filters, to the list" });
  await expect(past).toBeFocused();
  await expect(past).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#list :focus")).toHaveCount(1);
});

test("a question that nobody answers leads on by one of its words, and says what was looked in", async ({ enterAs }) => {
  const page = await enterAs("", { javaScript: false });
  await page.goto("/directory?q=zzyxx+factrice+qqvvk");
  await expect(page.getByText("Only what everybody may read was looked in.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Reading everything" })).toBeVisible();
  await page.getByRole("link", { name: "only factrice" }).click();
  await expect(page.getByRole("link", { name: /Kerdaniel/ })).toBeVisible();
  // Somebody who reads everything is not told of what others may not.
  const subscriber = await enterAs("Eudes Marcillac", { javaScript: false });
  await subscriber.goto("/directory?q=zzyxx+factrice+qqvvk");
  await expect(subscriber.getByText("Only what everybody may read")).toHaveCount(0);
});

test("both languages, by a button and by address", async ({ enterAs }) => {
  const page = await enterAs("", { javaScript: false });
  await page.goto("/?lang=fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("link", { name: "Répertoire" }).first()).toBeVisible();
  await page.goto("/?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a wrong address says what to do next, without a stack", async ({ enterAs }) => {
  const page = await enterAs("");
  const answer = await page.goto("/p/nothing0/nobody");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Directory" }).first()).toBeVisible();
  expect(await page.content()).not.toMatch(/at \w+ \(|node_modules/);
});

test("scanners that open a letter's link change nothing", async ({ enterAs, request }) => {
  const mailbox = await enterAs("");
  await mailbox.goto("/mailbox");
  await mailbox.getByRole("link").filter({ hasText: "Malo Coëtquen" }).first().click();
  const link = new URL(/https?:\/\/\S+\/i\/\S+/.exec(await mailbox.getByRole("article").innerText())?.[0] ?? "").pathname;
  for (let visit = 0; visit < 20; visit += 1) {
    const headers = { "User-Agent": `scanner/${visit}` };
    expect((await request.get(link, { headers })).status()).toBe(200);
    expect((await request.head(link, { headers })).status()).toBeLessThan(400);
  }
  const editor = await enterAs("Jeanne Cordellier");
  await editor.goto("/desk?tray=all&words=Coëtquen");
  await expect(editor.getByText("Invited").last()).toBeVisible();
});
