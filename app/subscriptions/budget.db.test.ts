import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { listPerson } from "~/directory/testing";
import { type Reader, readerOf } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { foundHouse, type HouseRow, readHouse } from "~/http/house.server";
import { presets } from "~/workflow/presets";
import type { Actor, Grant } from "~/workflow/roles";
import { inventedKeys } from "../../db/seed/keys";
import { testDatabase } from "../../db/testing";
import { countReading, type Measure, readMeasure, readPool, sweepReadings } from "./budget.server";
import { countSearch, readUsage, usageTable } from "./usage.server";
import { institutionMeasure, readerMeasure } from "./grant";
import { readMeasured } from "./measured.server";

const { db, owner } = await testDatabase();
const keys = inventedKeys();
const policy = presets.national;
let house: HouseRow;
let library: { id: string; name: string };

const subscriber = (grant: Grant | null = null): Actor => ({ kind: "account", accountId: randomUUID(), name: "Tobias Wrenfield", roles: ["subscriber"], personId: null, delegateFor: [], level: 1, grant });
const inLibrary = (dailyEntries: number | null = null): Actor => ({ kind: "visitor", grant: { way: "network", institution: library, until: null, trial: false, dailyEntries } });
const desk = (actor: Actor) => ({ db, keys, actor, policy, house });
const readerFor = (actor: Actor): Promise<Reader> => readerOf(db, policy, actor);
async function opens(actor: Actor, ids: readonly string[], how?: { exported: boolean }): Promise<Measure> {
  return countReading(desk(actor), await readerFor(actor), ids, how);
}
const entriesOf = (measure: Measure) => (measure.state === "none" ? null : measure.entries);
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `entry${from + at}`);

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  house = (await readHouse(db)) as HouseRow;
});
beforeEach(async () => {
  for (const table of ["entry_reading", "reading_count", "institution_usage", "task"] as const) await owner.deleteFrom(table).execute();
  library = await db.insertInto("institution").values({ name: `Library ${randomUUID()}` }).returning(["id", "name"]).executeTakeFirstOrThrow();
});

describe("the day's measure", () => {
  it("counts each entry once a day, however often it is opened", async () => {
    const actor = subscriber();
    expect([entriesOf(await opens(actor, ["a"])), entriesOf(await opens(actor, ["a"])), entriesOf(await opens(actor, ["b"])), entriesOf(await opens(actor, ["a"]))]).toEqual([1, 1, 2, 2]);
    expect(await readMeasure(desk(actor), await readerFor(actor))).toEqual({ state: "within", entries: 2, most: readerMeasure.most });
  });

  it("never troubles who reads: sixty entries an hour, day and night (E02)", async () => {
    const actor = subscriber();
    const states = new Set<string>();
    for (let hour = 0; hour < 24; hour += 1) states.add((await opens(actor, ids(60, hour * 60))).state);
    expect(states.has("over")).toBe(false);
    expect(await db.selectFrom("task").select("id").execute()).toEqual([]);
    const working = subscriber();
    for (let hour = 0; hour < 12; hour += 1) expect((await opens(working, ids(60, hour * 60))).state).toBe("within");
  });

  it("stops whoever walks through the directory, at the measure and not one later, and tells the administrator once (R19)", async () => {
    const actor = subscriber();
    let opened = 0;
    const said = new Set<string>();
    // A bot that opens many at a time, entry after entry.
    for (let from = 0; from < readerMeasure.most + 200; from += 50) {
      const answers = await Promise.all(ids(50, from).map((id) => opens(actor, [id])));
      opened += answers.filter(({ state }) => state !== "over").length;
      answers.forEach(({ state }) => said.add(state));
    }
    expect(opened).toBe(readerMeasure.most);
    expect([...said].sort()).toEqual(["near", "over", "within"]);
    expect((await opens(actor, ["entry0"])).state).not.toBe("over");
    const tasks = await db.selectFrom("task").select(["kind", "role", "detail"]).execute();
    expect(tasks).toEqual([{ kind: "reading_budget", role: "administrator", detail: `Tobias Wrenfield · ${readerMeasure.most}` }]);
  }, 120_000);

  it("is one for all readers of an institution, whatever accounts they use (R19)", async () => {
    const grant: Grant = { way: "seat", institution: library, until: null, trial: false, dailyEntries: 40 };
    const accounts = [subscriber(grant), subscriber(grant), inLibrary(40), subscriber(grant)];
    let opened = 0;
    for (let from = 0; from < 80; from += 8) {
      const answers = await Promise.all(ids(8, from).map((id, at) => opens(accounts[at % accounts.length] as Actor, [id])));
      opened += answers.filter(({ state }) => state !== "over").length;
    }
    expect(opened).toBe(40);
    expect(await readUsage(db, library.id)).toMatchObject([{ readings: 40, entries: 40, exported: 0, turnedAway: 40 }]);
  });

  it("takes a list whole or not at all", async () => {
    const actor = inLibrary(100);
    expect(await opens(actor, ids(60), { exported: true })).toMatchObject({ state: "within", entries: 60 });
    expect(await opens(actor, ids(60, 50), { exported: true })).toMatchObject({ state: "over", entries: 60 });
    expect(await opens(actor, ids(40, 40), { exported: true })).toMatchObject({ entries: 80 });
    expect(await readUsage(db, library.id)).toMatchObject([{ readings: 0, entries: 80, exported: 100, turnedAway: 1 }]);
  });

  it("tells an institution's sums with its searches, by the month, and how much of today is left", async () => {
    await opens(inLibrary(100), ids(7));
    await opens(inLibrary(100), ids(3, 5), { exported: true });
    const after: (() => Promise<void>)[] = [];
    const searching = (actor: Actor) => countSearch({ db, actor, house, context: { after: (work: () => Promise<void>) => void after.push(work) } as Parameters<typeof countSearch>[0]["context"] });
    for (const actor of [inLibrary(), inLibrary(), subscriber(), { kind: "visitor" } as const]) searching(actor);
    await Promise.all(after.map((work) => work()));
    const [month] = await readUsage(db, library.id);
    expect(month).toMatchObject({ searches: 2, readings: 7, entries: 8, exported: 3 });
    expect(usageTable(month ? [month] : [])).toBe(`\uFEFFMonth,Searches_Platform,Total_Item_Requests,Unique_Item_Requests_by_day,Items_in_exported_lists,Limit_Exceeded\r\n${month?.month},2,10,8,3,0\r\n`);
    expect(await readPool({ db, keys, house }, { ...library, daily: 100 })).toEqual({ entries: 8, most: 100 });
  });

  it("gives an institution more where nothing was agreed than one reader has", async () => {
    expect(await opens(inLibrary(), ["a"])).toEqual({ state: "within", entries: 1, most: institutionMeasure });
  });

  it("is nobody's who reads what the public reads, and none of the house's own people", async () => {
    const editor: Actor = { kind: "account", accountId: randomUUID(), name: "E", roles: ["editor"], personId: null, delegateFor: [], level: 1 };
    for (const actor of [{ kind: "visitor" } as Actor, editor]) expect(await opens(actor, ["a"])).toEqual({ state: "none" });
    expect(await countReading({ ...desk(subscriber()), policy: presets.academy }, await readerOf(db, presets.academy, subscriber()), ["a"])).toEqual({ state: "none" });
  });

  it("keeps neither who nor what, and nothing for long", async () => {
    const actor = subscriber();
    const listed = await listPerson(db, { given: "Aurore", family: "Inventée" });
    await opens(actor, [listed.publicId]);
    const rows = JSON.stringify([await db.selectFrom("entry_reading").selectAll().execute(), await db.selectFrom("reading_count").selectAll().execute()]);
    for (const word of [listed.publicId, listed.entryId, actor.kind === "account" ? actor.accountId : ""]) expect(rows).not.toContain(word);
    await owner.updateTable("entry_reading").set({ day: sql<string>`day - 3` }).execute();
    await owner.updateTable("reading_count").set({ day: sql<string>`day - 3` }).execute();
    await sweepReadings(db);
    expect([await db.selectFrom("entry_reading").selectAll().execute(), await db.selectFrom("reading_count").selectAll().execute()]).toEqual([[], []]);
  });
});

describe("an entry beyond the measure", () => {
  it("is what the public sees of it, until tomorrow", async () => {
    const listed = await listPerson(db, { given: "Ondine", family: "Marchepied", facts: [{ kind: "recreation", value: { text: "apiculture" }, audience: "subscribers" }] });
    const actor = inLibrary(1);
    const page = { ...desk(actor), lang: "fr" } as unknown as Page;
    const text = async () => {
      const { found, measure } = await readMeasured(page, await readerFor(actor), listed.publicId);
      return [measure.state, found?.kind === "entry" && JSON.stringify(found.entry.printed).toLowerCase().includes("apiculture")];
    };
    expect(await text()).toEqual(["near", true]);
    await opens(actor, ["another"]);
    expect(await text()).toEqual(["near", true]);
    await owner.deleteFrom("entry_reading").execute();
    expect(await text()).toEqual(["over", false]);
  });
});
