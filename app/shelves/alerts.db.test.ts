import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { eraseEntries, listPerson } from "~/directory/testing";
import { runClock } from "~/dossiers/clock.server";
import { foundHouse, type HouseRow, readHouse } from "~/http/house.server";
import { claimLetters } from "~/letters/claim.server";
import { deliverDue } from "~/letters/outbox.server";
import { makeLog } from "~/log.server";
import { forbiddenWords } from "~/letters/lint";
import type { Mail } from "~/letters/transport.server";
import { readUnsubscribe } from "~/letters/unsubscribe.server";
import { inventedKeys } from "../../db/seed/keys";
import { testDatabase } from "../../db/testing";
import { writeAlerts } from "./alerts.server";
import { changeSearch, listSearches, normalised, saveSearch, stopAlerts } from "./searches.server";
import type { Rhythm } from "./saved-search";

const { db, owner } = await testDatabase();
const keys = inventedKeys();
const log = makeLog("silent");
let house: HouseRow;
let reader: string;

/** A Tuesday, the Monday after it, the day after it. */
const [tuesday, monday, wednesday] = ["2026-12-01", "2026-12-07", "2026-12-02"];

async function account(...roles: string[]): Promise<string> {
  const { id } = await db.insertInto("account").values({ mail: `${randomUUID()}@reader.example`, name: "Nora Quintrec", language: "en" }).returning("id").executeTakeFirstOrThrow();
  for (const role of roles) await db.insertInto("account_role").values({ account_id: id, role }).execute();
  return id;
}

async function follow(query: string, rhythm: Rhythm = "daily", accountId = reader, since = "2026-11-29T10:00:00Z"): Promise<void> {
  await saveSearch(db, { accountId, operationId: randomUUID() }, { query, name: query.slice(3), rhythm });
  await owner.updateTable("saved_search").set({ told_until: new Date(since) }).where("account_id", "=", accountId).where("query", "=", normalised(query)).execute();
}

/** An entry that appeared or changed at this moment. */
async function entry(family: string, changed: string, more: Partial<Parameters<typeof listPerson>[1]> = {}, appeared = changed) {
  const listed = await listPerson(db, { given: "Ondine", family, ...more });
  await owner.updateTable("entry").set({ changed_at: new Date(changed), appeared_at: new Date(appeared) }).where("id", "=", listed.entryId).execute();
  return listed;
}

const run = (today: string) => writeAlerts(db, { house, keys }, today);
const letters = () => db.selectFrom("letter").select(["id", "subject", "body", "account_id as accountId", "state"]).where("kind", "=", "alert").orderBy("number").execute();

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  house = (await readHouse(db)) as HouseRow;
});
beforeEach(async () => {
  await owner.deleteFrom("letter").execute();
  await owner.deleteFrom("saved_search").execute();
  await eraseEntries(owner);
  reader = await account("subscriber");
});

describe("an alert", () => {
  it("names who is new and what has changed, with the address of each, and nobody else", async () => {
    await follow("?q=marchepied");
    const fresh = await entry("Marchepied", "2026-11-30T09:00:00Z", { descriptor: "Gardienne de phare" });
    await entry("Marchepied", "2026-11-30T12:00:00Z", { given: "Lazare" }, "2020-01-01T00:00:00Z");
    await entry("Marchepied", "2026-11-28T12:00:00Z", { given: "Ancienne" });
    await entry("Tournebride", "2026-11-30T12:00:00Z");
    expect(await run(tuesday)).toBe(1);
    const [letter] = await letters();
    expect(letter).toMatchObject({ accountId: reader, state: "queued", subject: "House to be named: news of your saved searches" });
    expect(letter?.body).toContain("Ondine Marchepied, Gardienne de phare, new entry");
    expect(letter?.body).toContain("Lazare Marchepied, changed entry");
    expect(letter?.body).toContain(`/p/${fresh.publicId}/${fresh.slug}`);
    expect(letter?.body).toContain("/directory?q=marchepied");
    expect(letter?.body).not.toMatch(/Ancienne|Tournebride/);
  });

  it("is not written where nothing is new", async () => {
    await follow("?q=marchepied");
    await entry("Tournebride", "2026-11-30T12:00:00Z");
    expect(await run(tuesday)).toBe(0);
    expect(await letters()).toEqual([]);
  });

  it("is one for all of an account's searches, and says how many more there are", async () => {
    await follow("?q=marchepied");
    await follow("?sector=phares");
    for (let at = 0; at < 12; at += 1) await entry("Marchepied", "2026-11-30T09:00:00Z", { given: `Ondine ${"abcdefghijkl"[at]}`, sector: "Phares" });
    expect(await run(tuesday)).toBe(1);
    const [letter] = await letters();
    expect(letter?.body.match(/And 2 more/g)).toHaveLength(2);
  });

  it("is sent once by clocks that run twice, at once, or after one was killed", async () => {
    await follow("?q=marchepied");
    await entry("Marchepied", "2026-11-30T09:00:00Z");
    // Ends after the search was noted as told, and before its letter is there.
    const dying = Object.defineProperty({ ...house }, "domain", { get: () => { throw new Error("killed"); } });
    await expect(writeAlerts(db, { house: dying, keys }, tuesday)).rejects.toThrow("killed");
    expect(await letters()).toEqual([]);
    await Promise.all([run(tuesday), run(tuesday), runClock({ db, keys, log }, tuesday)]);
    await run(tuesday);
    await run(wednesday);
    expect(await letters()).toHaveLength(1);
  });

  it("of a weekly search comes on Monday, and tells the whole week", async () => {
    await follow("?q=marchepied", "weekly");
    await entry("Marchepied", "2026-11-30T09:00:00Z");
    await entry("Marchepied", "2026-12-04T09:00:00Z", { given: "Lazare" });
    expect([await run(tuesday), await run("2026-12-05"), await run(monday)]).toEqual([0, 0, 1]);
    expect((await letters())[0]?.body).toMatch(/Lazare[^]*Ondine|Ondine[^]*Lazare/);
  });

  it("is not written for a search that is only kept, nor to a closed account", async () => {
    await follow("?q=marchepied", "never");
    const closed = await account("subscriber");
    await follow("?q=marchepied", "daily", closed);
    await db.updateTable("account").set({ disabled_at: sql`now()` }).where("id", "=", closed).execute();
    await entry("Marchepied", "2026-11-30T09:00:00Z");
    expect(await run(tuesday)).toBe(0);
  });

  it("tells only what its reader may read: where access ends, it finds what the public would", async () => {
    const mail = `${randomUUID()}@reader.example`;
    const { id } = await db.insertInto("account").values({ mail, name: "Ada", language: "fr" }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("access_grant").values({ mail, name: "Ada", from_on: "2020-01-01" }).execute();
    await follow("?q=apiculture", "daily", id);
    await follow("?q=marchepied", "daily", id);
    await entry("Marchepied", "2026-11-30T09:00:00Z", { facts: [{ kind: "recreation", value: { text: "apiculture" }, audience: "subscribers" }] });
    await owner.updateTable("saved_search").set({ told_until: new Date("2026-11-29T10:00:00Z") }).execute();
    expect(await run(tuesday)).toBe(1);
    expect((await letters())[0]?.body).toMatch(/apiculture/);
    await owner.deleteFrom("letter").execute();
    await owner.updateTable("saved_search").set({ told_until: new Date("2026-11-29T10:00:00Z") }).execute();
    await db.updateTable("access_grant").set({ ended_at: sql`now()` }).where("mail", "=", mail).execute();
    expect(await run(tuesday)).toBe(1);
    const [letter] = await letters();
    expect(letter?.body).toContain("Ondine Marchepied");
    expect(letter?.body).not.toContain("apiculture");
  });

  it("says nothing of money to anybody, and least of all to whoever is listed", async () => {
    const listed = await entry("Marchepied", "2026-11-30T09:00:00Z");
    await db.updateTable("account").set({ person_id: listed.personId }).where("id", "=", reader).execute();
    await follow("?q=marchepied");
    expect(await run(tuesday)).toBe(1);
    const [letter] = await letters();
    for (const word of forbiddenWords.money) expect(`${letter?.subject} ${letter?.body}`).not.toMatch(word);
    // The address that stops these letters has the word in it; nothing else has.
    expect(letter?.body.replace("/unsubscribe/", "/")).not.toMatch(/subscri/i);
    await db.updateTable("account").set({ person_id: null }).where("id", "=", reader).execute();
  });
});

describe("one press in the mail program (G04)", () => {
  it("is offered by the letter's own headers, and stops what is still on its way", async () => {
    await follow("?q=marchepied");
    await entry("Marchepied", "2026-11-30T09:00:00Z");
    await run(tuesday);
    const sent: Mail[] = [];
    await deliverDue({ db, keys, site: "https://house.example", log }, { keepsSecrets: true, send: async (mail) => void sent.push(mail), close: () => undefined });
    expect(sent).toHaveLength(1);
    const signed = /^https:\/\/house\.example\/unsubscribe\/(.+)$/.exec(sent[0]?.unsubscribe ?? "")?.[1] ?? "";
    const letterId = readUnsubscribe(keys, signed) ?? "";
    await follow("?q=tournebride");
    await entry("Tournebride", "2026-11-30T09:00:00Z");
    expect(await run(wednesday)).toBe(1);
    await stopAlerts(db, letterId);
    await stopAlerts(db, letterId);
    expect((await listSearches(db, reader)).map(({ rhythm }) => rhythm)).toEqual(["never", "never"]);
    expect((await claimLetters(db, { most: 5 })).map(({ stopped }) => stopped)).toEqual(["alerts stopped"]);
    expect(await run("2026-12-04")).toBe(0);
  });

  it("stops nobody else's, and an address of the house's own making only", async () => {
    const other = await account("subscriber");
    await follow("?q=a", "daily", other);
    await stopAlerts(db, randomUUID());
    expect((await listSearches(db, other)).map(({ rhythm }) => rhythm)).toEqual(["daily"]);
    expect(readUnsubscribe(keys, "Zm9v.YmFy")).toBeNull();
  });

  it("whoever begins anew is told from then on", async () => {
    await follow("?q=marchepied", "never", reader, "2026-10-01T10:00:00Z");
    await entry("Marchepied", "2026-11-01T09:00:00Z");
    const [search] = await listSearches(db, reader);
    await changeSearch(db, { accountId: reader, operationId: randomUUID() }, search?.id ?? "", { name: "x", rhythm: "daily" });
    expect(await run(tuesday)).toBe(0);
  });
});
