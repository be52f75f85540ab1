import { connect, type Database, type Kysely, openDatabase, sql } from "~/db.server";
import { readSettings } from "~/env.server";
import { readHouse } from "~/http/house.server";
import { loadKeys } from "~/keys.server";
import { signUnsubscribe } from "~/letters/unsubscribe.server";
import { writeAlerts } from "~/shelves/alerts.server";
import { expect, test } from "../fixtures";
import type { House } from "../house";
import { readLetter } from "../steps";

const whole = /elle y fonde en 1980/;

/** The database beside the running house, for what only time does. */
async function beside<Result>(house: House, work: (db: Kysely<Database>, keys: ReturnType<typeof loadKeys>) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(readSettings({ VITAE_HOME: house.home, NODE_ENV: "production", VITAE_DEMO: "1" }), { as: "command" });
  const db = connect(database.appUrl, { applicationName: "command" });
  try {
    return await work(db, loadKeys(house.home));
  } finally {
    await db.destroy();
    await database.stop();
  }
}

test("a library's readers read everything without an account, and no page longer than its access", async ({ enterAs }) => {
  const administrator = await enterAs("Colette Fabregoule");
  const reader = await enterAs("", { javaScript: false });
  await reader.goto("/directory?q=chavanon");
  await reader.getByRole("link", { name: /Chavanon/ }).first().click();
  await expect(reader.getByText("The whole entry is for subscribers.")).toBeVisible();

  await administrator.goto("/admin/subscriptions");
  await administrator.getByRole("link", { name: "Give access to an institution" }).click();
  await administrator.getByLabel("Name", { exact: true }).fill("Bibliothèque de Kerlandec");
  await administrator.getByLabel("Networks").fill("192.0.2.0/24\n127.0.0.0/0");
  await administrator.getByRole("button", { name: "Give access" }).click();
  await expect(administrator.getByRole("link", { name: /Look at “127\.0\.0\.0\/0”\. One of these lines is no network/ })).toBeVisible();
  await administrator.getByLabel("Networks").fill("127.0.0.0/8\n::1");
  await administrator.getByLabel("Managers").fill("librarian@kerlandec.example");
  await administrator.getByRole("button", { name: "Give access" }).click();
  await expect(administrator.getByText("Bibliothèque de Kerlandec has access.")).toBeVisible();

  await expect(administrator.getByText("127.0.0.0/8 is of an inner network: on the internet nobody comes from it.")).toBeVisible();
  await administrator.getByRole("button", { name: "Write to its managers" }).click();
  await expect(administrator.getByText("A letter is about to leave.")).toBeVisible();
  const letter = await readLetter(administrator, "Bibliothèque de Kerlandec", /access for Bibliothèque de Kerlandec/);
  for (const part of ["127.0.0.0/8", "/access", "/institutions/"]) expect(letter).toContain(part);

  await reader.reload();
  await expect(reader.getByText(whole).first()).toBeVisible();
  await expect(reader.getByText("Access provided by Bibliothèque de Kerlandec")).toBeVisible();
  await reader.getByRole("link", { name: "Test it" }).click();
  await expect(reader.getByText("this computer's address, which belongs to Bibliothèque de Kerlandec".replace("'", "’"))).toBeVisible();
  await expect(reader.getByText("127.0.0.0/8", { exact: true })).toBeVisible();
  const list = await reader.request.get("/directory/list/csv?q=chavanon");
  expect([list.status(), list.headers()["content-type"], list.headers()["cache-control"]]).toEqual([200, "text/csv; charset=utf-8", "private, no-store"]);
  expect(await list.text()).toContain("Chavanon, Odile");
  await administrator.goto("/admin/subscriptions");
  await administrator.getByRole("link", { name: "Bibliothèque de Kerlandec" }).click();
  await administrator.getByRole("link", { name: "The institution’s own pages" }).click();
  await administrator.getByLabel("Try an address").fill("203.0.113.5");
  await administrator.getByRole("button", { name: "Try it" }).click();
  await expect(administrator.getByText("203.0.113.5 lies in none of these networks.")).toBeVisible();
  await administrator.getByRole("link", { name: "Use", exact: true }).click();
  await expect(administrator.getByRole("table", { name: "Use by month" })).toBeVisible();

  await administrator.goto("/admin/subscriptions");
  await administrator.getByRole("link", { name: "Bibliothèque de Kerlandec" }).click();
  await administrator.getByText("End access now", { exact: true }).click();
  await administrator.getByRole("button", { name: "Yes, end it now" }).click();
  await expect(administrator.getByText("The access of Bibliothèque de Kerlandec has ended.")).toBeVisible();
  await reader.goto("/directory?q=chavanon");
  await reader.getByRole("link", { name: /Chavanon/ }).first().click();
  await expect(reader.getByText("The whole entry is for subscribers.")).toBeVisible();
  await expect(reader.getByText(whole)).toHaveCount(0);
  expect((await reader.request.get("/directory/list/csv?q=chavanon")).status()).toBe(404);
  await reader.goto("/access");
  await expect(reader.getByText(/This computer’s address belongs to Bibliothèque de Kerlandec, whose access was ended on/)).toBeVisible();
  await administrator.goto("/admin/subscriptions?which=past");
  await administrator.getByRole("link", { name: "Bibliothèque de Kerlandec" }).click();
  await administrator.getByRole("link", { name: "Give it again" }).click();
  await expect(administrator.getByLabel("Networks")).toHaveValue(/127\.0\.0\.0\/8/);
});

test("a subscriber saves a search, is told what is new, and stops the letters by one press", async ({ enterAs, house }) => {
  const reader = await enterAs("Tobias Wrenfield", { javaScript: false });
  await reader.goto("/directory?q=chavanon");
  await reader.getByText("Save this search", { exact: true }).click();
  await reader.getByLabel("We write").selectOption({ label: "every day on which there is something" });
  await reader.getByRole("button", { name: "Save", exact: true }).click();
  await expect(reader.getByRole("link", { name: "chavanon" })).toBeVisible();
  await beside(house, async (db, keys) => {
    await db.updateTable("saved_search").set({ told_until: sql<Date>`now() - interval '5 days'` }).execute();
    await db.updateTable("entry").set({ changed_at: sql<Date>`now() - interval '3 days'` }).execute();
    const known = await readHouse(db);
    if (known) expect(await writeAlerts(db, { house: known, keys }, new Date().toISOString().slice(0, 10))).toBe(1);
  });
  const letter = await readLetter(reader, "Tobias Wrenfield", /news of your saved searches/);
  expect(letter).toContain("Odile Chavanon");
  const signed = await beside(house, async (db, keys) => {
    const { id } = await db.selectFrom("letter").select("id").where("kind", "=", "alert").executeTakeFirstOrThrow();
    return signUnsubscribe(keys, id);
  });
  // The letter has the way for whoever is not signed in; opening it, as a scanner does, stops nothing.
  expect(letter).toContain(`/unsubscribe/${signed}`);
  const anybody = await enterAs("", { javaScript: false });
  await anybody.goto(`/unsubscribe/${signed}`);
  await reader.goto("/me/searches");
  await expect(reader.locator("main li p").first()).toContainText("every day");
  // As a mail program presses: no page, no cookie, from no site.
  const pressed = await fetch(`${house.url}/unsubscribe/${signed}`, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect(pressed.status).toBe(200);
  await reader.goto("/me/searches");
  await expect(reader.locator("main li p").first()).toContainText("not by mail");
  await anybody.getByRole("button", { name: "Send me no more of these" }).click();
  await expect(anybody.getByRole("heading", { name: "You will receive no more letters about your searches." })).toBeVisible();
});

test("a subscriber puts people on a shelf, writes a note, and takes the list along", async ({ enterAs }) => {
  const reader = await enterAs("Tobias Wrenfield", { javaScript: false });
  await reader.goto("/directory?q=chavanon");
  await reader.getByLabel("Tick Odile Chavanon").first().check();
  await reader.getByText("Put the ticked on a shelf").click();
  await reader.getByLabel("Name of a new shelf").fill("Organs");
  await reader.getByRole("button", { name: "Put there" }).click();
  await expect(reader.getByText("1 entry put on “Organs”.")).toBeVisible();
  await reader.goto("/me/shelves");
  await reader.getByRole("link", { name: "Organs" }).click();
  await reader.getByText("Write a note").click();
  await reader.getByLabel(/Your note on Odile Chavanon/).fill("Ask about the bellows");
  await reader.getByRole("button", { name: "Save the note" }).click();
  await expect(reader.getByText("Ask about the bellows").first()).toBeVisible();
  const href = await reader.getByRole("link", { name: "Organs as Table (CSV)" }).getAttribute("href");
  const file = await reader.request.get(href ?? "");
  expect(file.headers()["content-disposition"]).toBe('attachment; filename="organs.csv"');
  expect((await file.text()).split("\r\n").filter(Boolean)).toHaveLength(2);
  const other = await enterAs("Colette Fabregoule");
  expect((await other.goto(new URL(reader.url()).pathname))?.status()).toBe(404);
});

test("whoever is written about is offered nothing (promise 2)", async ({ enterAs }) => {
  const listed = await enterAs("Odile Chavanon");
  for (const path of ["/", "/directory?q=chavanon", "/my", "/account", "/me/shelves"]) {
    await listed.goto(path);
    await expect(listed.getByRole("link", { name: "Reading everything" })).toHaveCount(0);
    expect(await listed.locator("body").innerText()).not.toMatch(/subscri/i);
  }
  await listed.goto("/subscribe");
  await expect(listed.getByRole("heading", { name: "Your entry needs none of this" })).toBeVisible();
  await expect(listed.getByRole("button", { name: "Send" })).toHaveCount(0);
});

test("a visitor asks for access, and is answered alike whoever they are", async ({ enterAs }) => {
  const visitor = await enterAs("", { javaScript: false });
  for (const mail of ["tobias.wrenfield@subscriber2.example", "nobody@elsewhere.example"]) {
    await visitor.goto("/subscribe");
    await visitor.getByLabel("Your name").fill("Corentin Lestrade");
    await visitor.getByLabel("Your mail address").fill(mail);
    await visitor.getByRole("button", { name: "Send" }).click();
    await expect(visitor.getByText("Thank you. Somebody of the house will answer to your address.")).toBeVisible();
  }
  const administrator = await enterAs("Colette Fabregoule", { javaScript: false });
  await administrator.goto("/admin/subscriptions");
  await expect(administrator.getByText("Corentin Lestrade <nobody@elsewhere.example>")).toBeVisible();
  await administrator.getByRole("button", { name: "Done" }).first().click();
  await administrator.goto("/admin/subscriptions");
  await expect(administrator.getByText("Somebody asks for access")).toHaveCount(1);
});
