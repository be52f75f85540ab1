import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort, serve, type Served } from "~/http/testing";
import { testDatabase } from "../../db/testing";
import { indexEntry } from "./index-entries.server";
import { type Listed, listPerson } from "./testing";

const { db, appUrl } = await testDatabase();

/** Two servers of one house, neither of which makes the change: each must learn of it from the database alone. */
let servers: (Served & { made: () => Promise<number> })[] = [];

beforeAll(async () => {
  await listPerson(db, { given: "Bleuenn", family: "Kerbrat", descriptor: "Cartographe" });
  servers = await Promise.all([1, 2].map(async () => {
    const metricsPort = await freePort();
    const served = await serve(appUrl, { METRICS_PORT: String(metricsPort) });
    const made = async () => Number(/^vitae_visitor_pages\{found="made"\} (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())?.[1] ?? 0);
    return { ...served, made };
  }));
}, 180_000);
afterAll(() => Promise.all(servers.map((served) => served.stop())));

async function texts(path: string): Promise<string[]> {
  return Promise.all(servers.map(async ({ url }) => (await fetch(url + path, { headers: { "Accept-Language": "en" } })).text()));
}
const hits = async (path: string, name: string) => (await texts(path)).map((text) => text.includes(name));
const sums = async () => Promise.all(servers.map(({ made }) => made()));

/** What each server is asked for, again and again: a search, counts of facets, lists, what is offered while somebody types. */
const pages = ["/directory?q=kerbrat", "/directory?q=cartographe", "/directory", "/browse/letter/K", "/names/kerbrat", "/directory/suggest?q=kerb"];

let published: Listed;

it("a page is kept by each server, and a publication shows in the very next answer of both", async () => {
  for (const path of pages.slice(0, 5)) await texts(path);
  const kept = await sums();
  for (const path of pages.slice(0, 5)) await texts(path);
  // Nothing was made twice: what comes now would be old, if it were only kept.
  expect(await sums()).toEqual(kept);
  published = await listPerson(db, { given: "Maëlig", family: "Kerbrat", descriptor: "Cartographe" });
  for (const path of pages.slice(0, 5)) expect([path, ...(await hits(path, "Maëlig"))]).toEqual([path, true, true]);
  const offered = await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}${pages[5]}`, { headers: { Accept: "application/json" } })).text()));
  expect(offered.map((text) => text.includes("Maëlig"))).toEqual([true, true]);
  expect(await hits(`/p/${published.publicId}/${published.slug}`, "Maëlig")).toEqual([true, true]);
});

it("so does a change of what it says, and of whether it is shown", async () => {
  const change = (set: { standing: string; suspended_by: string | null }) => db.transaction().execute(async (trx) => {
    await trx.updateTable("entry").set(set).where("id", "=", published.entryId).execute();
    await indexEntry(trx, published.entryId);
  });
  for (const path of pages.slice(0, 5)) await texts(path);
  await change({ standing: "suspended", suspended_by: "publisher" });
  for (const path of [...pages.slice(0, 5), `/p/${published.publicId}/${published.slug}`]) expect([path, ...(await hits(path, "Maëlig"))]).toEqual([path, false, false]);
  await change({ standing: "public", suspended_by: null });
  for (const path of pages.slice(0, 5)) expect([path, ...(await hits(path, "Maëlig"))]).toEqual([path, true, true]);
  await db.transaction().execute(async (trx) => {
    await trx.updateTable("person").set({ died: "2026-05-01", death_source: "the town's register" }).where("id", "=", published.personId).execute();
    await indexEntry(trx, published.entryId);
  });
  expect(await hits("/directory?q=maelig", "Died 2026")).toEqual([true, true]);
});

it("nothing is seen of a change that is not made yet, or that was taken back", async () => {
  const undone = db.transaction().execute(async (trx) => {
    await trx.updateTable("entry").set({ standing: "withdrawn" }).where("id", "=", published.entryId).execute();
    await indexEntry(trx, published.entryId);
    expect(await hits("/directory?q=kerbrat", "Maëlig")).toEqual([true, true]);
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  expect(await hits("/directory?q=kerbrat", "Maëlig")).toEqual([true, true]);
});
