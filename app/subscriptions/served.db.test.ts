import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { type Listed, listPerson } from "~/directory/testing";
import { serve, type Served, Visitor } from "~/http/testing";
import { testDatabase } from "../../db/testing";

const { db, appUrl } = await testDatabase();
const inside = { "X-Forwarded-For": "192.0.2.44" };
const outside = { "X-Forwarded-For": "203.0.113.9" };
let served: Served;
let listed: Listed;

beforeAll(async () => {
  served = await serve(appUrl, { TRUSTED_PROXY: "loopback" });
  listed = await listPerson(db, { given: "Ondine", family: "Marchepied", facts: [{ kind: "recreation", value: { text: "apiculture" }, audience: "subscribers" }] });
}, 120_000);
afterAll(() => served.stop());

async function grant(): Promise<string> {
  const { id } = await db.insertInto("institution").values({ name: "Bibliothèque de Kerlandec" }).onConflict((is) => is.column("name").doUpdateSet({ name: "Bibliothèque de Kerlandec" })).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("institution_network").values({ institution_id: id, network: "192.0.2.0/24" }).onConflict((is) => is.doNothing()).execute();
  const made = await db.insertInto("access_grant").values({ institution_id: id, from_on: "2020-01-01" }).returning("id").executeTakeFirstOrThrow();
  return made.id;
}

async function entry(headers: Record<string, string>, path = `/p/${listed.publicId}/${listed.slug}`) {
  const reply = await new Visitor(served.url).get(path, headers);
  const text = await reply.text();
  return { status: reply.status, whole: /apiculture/i.test(text), cache: reply.headers.get("Cache-Control"), provided: text.includes("Access provided by") };
}
const teaser = { status: 200, whole: false, cache: "public, max-age=0, must-revalidate", provided: false };
const granted = { status: 200, whole: true, cache: "private, no-store", provided: true };

describe("inside an institution's addresses (B13)", () => {
  it("a page is theirs alone from the first request to the one after the end, whatever is kept for visitors", async () => {
    expect([await entry(inside), await entry(outside)]).toEqual([teaser, teaser]);
    const id = await grant();
    expect([await entry(outside), await entry(inside), await entry(outside), await entry(inside)]).toEqual([teaser, granted, teaser, granted]);
    await db.updateTable("access_grant").set({ ended_at: sql`now()` }).where("id", "=", id).execute();
    expect([await entry(inside), await entry(outside)]).toEqual([teaser, teaser]);
  });

  it("every form of the entry is as whole as the page, and lists can be taken along", async () => {
    const id = await grant();
    for (const path of [`/p/${listed.publicId}.json`, `/p/${listed.publicId}/${listed.slug}.data`]) expect([path, await entry(inside, path)]).toMatchObject([path, { whole: true, cache: "private, no-store" }]);
    const list = (headers: Record<string, string>) => new Visitor(served.url).get("/directory/list/bib?q=marchepied", headers);
    expect([(await list(inside)).status, (await list(outside)).status]).toEqual([200, 404]);
    await db.updateTable("access_grant").set({ ended_at: sql`now()` }).where("id", "=", id).execute();
  });

  it("beyond the day's measure a page says so, a file leads back to it, and data says when the next day begins", async () => {
    const id = await grant();
    await db.updateTable("access_grant").set({ daily_entries: 1 }).where("id", "=", id).execute();
    const more = await listPerson(db, { given: "Basile", family: "Tournemire", facts: [{ kind: "recreation", value: { text: "apiculture" }, audience: "subscribers" }] });
    // Whichever is read today is the one that fits; what was read before this test counts as well.
    const ask = (path: string) => new Visitor(served.url).get(path, inside);
    await ask(`/p/${listed.publicId}/${listed.slug}`);
    const page = await ask(`/p/${more.publicId}/${more.slug}`);
    expect([page.status, /apiculture/i.test(await page.text())]).toEqual([429, false]);
    const file = await ask(`/p/${more.publicId}.vcf`);
    expect([file.status, file.headers.get("Location")]).toEqual([303, `/p/${more.publicId}/${more.slug}`]);
    const document = await ask(`/p/${more.publicId}.json`);
    expect([document.status, Number(document.headers.get("Retry-After")) > 0]).toEqual([429, true]);
    await db.updateTable("access_grant").set({ ended_at: sql`now()` }).where("id", "=", id).execute();
  });

  it("nobody claims an address by a header, where the proxy is not ours", async () => {
    await grant();
    const other = await serve(appUrl);
    const reply = await (await new Visitor(other.url).get(`/p/${listed.publicId}/${listed.slug}`, inside)).text();
    await other.stop();
    expect(reply).not.toMatch(/apiculture/i);
  }, 60_000);

  it("the test page tells what is recognised, and is kept by nobody", async () => {
    const page = async (headers: Record<string, string>) => {
      const reply = await new Visitor(served.url).get("/access", headers);
      return { cache: reply.headers.get("Cache-Control"), text: (await reply.text()).replace(/<!-- -->/g, "") };
    };
    const [within, without] = [await page(inside), await page(outside)];
    expect(within.text).toMatch(/192\.0\.2\.44[^]*Bibliothèque de Kerlandec/);
    expect(without.text).toMatch(/203\.0\.113\.9[^]*Not recognised/);
    expect([within.cache, without.cache]).toEqual(["private, no-store", "private, no-store"]);
  });
});

describe("asking for access", () => {
  it("is thanked alike, and a machine that fills in everything is thanked and forgotten", async () => {
    const ask = (mail: string, more: Record<string, string> = {}, from = outside) =>
      new Visitor(served.url).post("/subscribe", { operation: crypto.randomUUID(), kind: "person", name: "Corentin Lestrade", mail, ...more }, from);
    const replies = [await ask("nobody@elsewhere.example"), await ask("bot@elsewhere.example", { website: "https://x.example" })];
    expect(replies.map(({ status, headers }) => [status, headers.get("Location")])).toEqual([[303, "/subscribe"], [303, "/subscribe"]]);
    const tasks = await db.selectFrom("task").select(["kind", "detail"]).where("kind", "=", "access_request").execute();
    expect(tasks).toEqual([{ kind: "access_request", detail: "Corentin Lestrade <nobody@elsewhere.example>" }]);
    const many = [];
    for (let count = 0; count < 6; count += 1) many.push((await ask(`reader-${count}@elsewhere.example`)).status);
    expect(many.slice(0, 3)).toEqual([303, 303, 303]);
    expect(many.at(-1)).toBe(429);
  });

  it("leaves no name and no address in the log (F03)", () => {
    expect(served.written()).not.toMatch(/Lestrade|elsewhere\.example|192\.0\.2\.44|203\.0\.113\.9|Kerlandec|marchepied/i);
  });
});
