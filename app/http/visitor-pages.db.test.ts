import type { LoaderFunctionArgs } from "@remix-run/node";
import { Kysely, PostgresDialect, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool } from "../../db/client";
import { testDatabase } from "../../db/testing";
import type { Database } from "~/db.server";
import { listPerson, type Listed } from "~/directory/testing";
import { foldChanges, readVersion } from "~/directory/version.server";
import { routePatterns } from "../../e2e/access/routes";
import { foundHouse } from "./house.server";
import { freePort, serve, type Served } from "./testing";

const { db, owner, appUrl } = await testDatabase();

/** Every module of a page, and its text. */
const modules = import.meta.glob<{ loader(args: LoaderFunctionArgs): Promise<unknown> }>("../routes/**/*.{ts,tsx}");
const texts = import.meta.glob<string>("../routes/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const kept = Object.keys(texts).filter((file) => texts[file]?.includes("publicHeaders("));

/** Whose rows never change once they are there, or only with what tells. */
const unchanging = [
  // Its words follow the lists and the index, which tell; its order is renewed by the clock, and no page promises it.
  "suggest_label",
  // Drawn from the rows of the index by a trigger of theirs, and gone with them: they tell.
  "suggest_name",
  "revision", "revision_statement", "statement", "statement_version", "statement_authority",
];

describe("pages that are kept for visitors", () => {
  let listed: Listed;
  const asked: string[] = [];
  const watched = new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(appUrl, {}) }), log: ({ query }) => void asked.push(query.sql) });
  afterAll(() => watched.destroy());

  beforeAll(async () => {
    await foundHouse(db, { preset: "national", domain: "house.example" });
    listed = await listPerson(db, { given: "Odile", family: "Marchandeau", born: "1950-04-02", sector: "Sciences", certified: true, occupations: ["luthier"], countries: ["France"], facts: [] });
    await db.insertInto("authority").values({ kind: "place", key: "briancon", label_fr: "Briançon", label_en: "Briançon" }).execute();
  });

  it.each(kept)("are made of nothing that could change in silence: %s", async (file) => {
    const id = file.replace(/^\.\.\//, "").replace(/\.tsx?$/, "");
    const { pattern = "" } = routePatterns.find((route) => route.id === id) ?? {};
    const params = { publicId: listed.publicId, slug: listed.slug, surname: "marchandeau", year: "2026", kind: "sector", value: "sciences", facet: "sector", key: "" };
    const missing = [...pattern.matchAll(/:(\w+)/g)].filter(([, name = ""]) => !(name in params));
    expect(missing, `a value for each parameter of ${pattern}`).toEqual([]);
    // One route's kinds are others than another's, and its keys are the house's own.
    if (id === "routes/directory/held") Object.assign(params, { kind: "place", key: "briancon" });
    const context = { db: watched, settings: { demo: true, host: "127.0.0.1", publicUrl: "http://localhost" }, keys: {}, log: {}, address: "127.0.0.1" };
    asked.length = 0;
    const module = await modules[file]?.();
    // An answer or a thrown one: what was asked of the database is what counts.
    await module?.loader({ request: new Request(`http://localhost/${pattern}?q=marchandeau`), params, context } as never).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Response));
    expect(asked.length).toBeGreaterThan(0);
    const { rows } = await sql<{ name: string; tells: boolean }>`select relname as name, exists (select from pg_trigger where tgrelid = c.oid and tgname = relname || '_tells') as tells
      from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(owner);
    const silent = rows.filter(({ name, tells }) => !tells && !unchanging.includes(name) && name !== "directory_change").map(({ name }) => name);
    const said = asked.join("\n");
    expect(silent.filter((name) => new RegExp(`\\b(?:from|join)\\s+"?${name}"?(?![\\w.])`, "i").test(said))).toEqual([]);
  });
});

describe("the version of what the public sees", () => {
  it("changes with each transaction that changes something, once it is there, and with nothing else", async () => {
    const before = await readVersion(db);
    await db.transaction().execute(async (trx) => {
      await trx.updateTable("person").set({ gender: "female" }).execute();
      await trx.updateTable("entry").set({ noindex: false }).execute();
      expect(await readVersion(db)).toBe(before);
    });
    const after = await readVersion(db);
    expect(Number(after.split(" ")[0])).toBe(Number(before.split(" ")[0]) + 1);
    // Nor does what was looked for and not found.
    await db.deleteFrom("portrait").execute();
    await db.updateTable("person").set({ gender: null }).where("display_name", "=", "Nobody").execute();
    await db.insertInto("throttle").values({ key: "somebody", points: 1, expire: 0 }).execute();
    expect(await readVersion(db)).toBe(after);
  });

  it("is not changed by what was taken back", async () => {
    const before = await readVersion(db);
    const undone = db.transaction().execute(async (trx) => {
      await trx.updateTable("person").set({ gender: null }).execute();
      throw new Error("taken back");
    });
    await expect(undone).rejects.toThrow("taken back");
    expect(await readVersion(db)).toBe(before);
  });

  it("stays when its rows are made one, though others are added meanwhile", async () => {
    const change = () => db.updateTable("person").set({ gender: "female" }).execute();
    for (let at = 0; at < 5; at++) await change();
    const before = Number((await readVersion(db)).split(" ")[0]);
    await Promise.all([foldChanges(db), change(), foldChanges(db), change(), foldChanges(db)]);
    expect(Number((await readVersion(db)).split(" ")[0])).toBe(before + 2);
  });
});

describe("the built server", () => {
  let served: Served;
  let listed: Listed;
  let made: () => Promise<number>;
  const path = () => `/p/${listed.publicId}/${listed.slug}`;
  const nonceOf = (reply: Response) => /'nonce-([^']+)'/.exec(reply.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
  const read = async (to: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(served.url + to, { headers: { "Accept-Language": "en", ...headers } });
    return { reply, nonce: nonceOf(reply), text: await reply.text() };
  };

  beforeAll(async () => {
    listed = await listPerson(db, { given: "Aristide", family: "Quintard", born: "1948", sector: "Sciences", certified: true, facts: [] });
    const metricsPort = await freePort();
    served = await serve(appUrl, { METRICS_PORT: String(metricsPort) });
    made = async () => Number(/^vitae_visitor_pages\{found="made"\} (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())?.[1] ?? 0);
  }, 120_000);
  afterAll(() => served.stop());

  it("makes a visitor's page once, and gives each reader a nonce of their own", async () => {
    const [first, second] = [await read("/directory?q=quintard"), await read("/directory?q=quintard")];
    expect(first.text).toContain("Quintard");
    expect(second.nonce).not.toBe(first.nonce);
    expect(second.text.replaceAll(second.nonce, "·")).toBe(first.text.replaceAll(first.nonce, "·"));
    expect(second.text).not.toContain(first.nonce);
    // What is sent without compression, and to whoever asks for the headers alone, is the same page.
    const plain = await read("/directory?q=quintard", { "Accept-Encoding": "identity" });
    expect(plain.reply.headers.get("Content-Encoding")).toBeNull();
    expect(plain.text.replaceAll(plain.nonce, "·")).toBe(first.text.replaceAll(first.nonce, "·"));
    expect(await made()).toBe(1);
    expect((await fetch(served.url + path(), { method: "HEAD" })).status).toBe(200);
    expect((await read(path())).text).toContain("Quintard");
  });

  it("gives each language its own", async () => {
    const [english, french] = [await read(path()), await read(path(), { "Accept-Language": "fr" })];
    expect(english.text).toContain('<html lang="en">');
    expect(french.text).toContain('<html lang="fr">');
    expect((await read(path(), { Cookie: "lang=fr" })).text).toContain('<html lang="fr">');
  });

  it("shows a change at once, whoever made it", async () => {
    for (const at of [1, 2, 3, 4, 5]) {
      const name = `Maison ${at}`;
      await db.updateTable("house").set({ name: JSON.stringify({ fr: name, en: name }) }).execute();
      const before = await made();
      const pages = await Promise.all(Array.from({ length: 20 }, () => read(path())));
      // One is made for all who came at once.
      expect(await made()).toBe(before + 1);
      expect(pages.filter(({ text }) => !text.includes(name))).toEqual([]);
    }
  });

  it("makes an entry that is suspended disappear at once", async () => {
    expect((await read(path())).reply.status).toBe(200);
    await db.updateTable("entry").set({ standing: "suspended", suspended_by: "publisher" }).where("id", "=", listed.entryId).execute();
    expect((await read(path())).reply.status).toBe(410);
    await db.updateTable("entry").set({ standing: "public", suspended_by: null }).where("id", "=", listed.entryId).execute();
    expect((await read(path())).reply.status).toBe(200);
  });
});
