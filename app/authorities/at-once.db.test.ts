import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "~/directory/filter";
import { search } from "~/directory/search.server";
import { listPerson } from "~/directory/testing";
import { foundHouse } from "~/http/house.server";
import type { Actor } from "~/workflow/roles";
import { mergeAuthorities, mergeAuthority } from "./merge.server";
import { findAuthority, readList, readWhole } from "./read.server";
import { renameAuthority, translateAuthorities } from "./rename.server";
import { countEntries } from "./renew.server";

const { db } = await testDatabase();
let [jeanne, marc]: Actor[] = [];

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  [jeanne, marc] = await Promise.all(["Jeanne", "Marc"].map(async (name): Promise<Actor> => {
    const account = await db.insertInto("account").values({ mail: `${name.toLowerCase()}@house.example`, name }).returning("id").executeTakeFirstOrThrow();
    return { kind: "account", accountId: account.id, name, roles: ["editor"], personId: null, delegateFor: [], level: 1 };
  }));
});

const by = (actor: Actor | undefined) => ({ actor: actor ?? { kind: "visitor" as const }, operationId: randomUUID() });
let number = 0;
async function entryOf(labels: { fr?: string; en?: string }, kind = "occupation"): Promise<number> {
  const row = { kind, key: `o${++number}`, label_fr: labels.fr ?? null, label_en: labels.en ?? null };
  return (await db.insertInto("authority").values(row).returning("id").executeTakeFirstOrThrow()).id;
}
const works = (family: string, authority: number) => listPerson(db, { family, facts: [{ kind: "occupation", value: { occupation: { text: family, authority } } }] });
const labels = async (id: number) => {
  const found = await findAuthority(db, id);
  return [found?.fr, found?.en];
};

describe("two editors with one entry of a list open", () => {
  it("who write a label each in another language both have theirs", async () => {
    const id = await entryOf({ fr: "fondeur" });
    const seen = { fr: "fondeur", en: null };
    expect(await renameAuthority(db, by(jeanne), id, { fr: "fondeur", en: "founder" }, seen)).toMatchObject({ ok: true, changed: true });
    expect(await renameAuthority(db, by(marc), id, { fr: "fondeur / fondeuse", en: null }, seen)).toMatchObject({ ok: true, changed: true });
    expect(await labels(id)).toEqual(["fondeur / fondeuse", "founder"]);
  });

  it("are told where they wrote the same one, and the second may still put theirs, knowing it", async () => {
    const id = await entryOf({ fr: "tisseur" });
    const seen = { fr: "tisseur", en: null };
    await renameAuthority(db, by(jeanne), id, { fr: "tisseur", en: "weaver" }, seen);
    expect(await renameAuthority(db, by(marc), id, { fr: "tisseur", en: "cloth maker" }, seen)).toEqual({ ok: false, reason: "authority_changed" });
    expect(await labels(id)).toEqual(["tisseur", "weaver"]);
    expect(await renameAuthority(db, by(marc), id, { fr: "tisseur", en: "cloth maker" }, { fr: "tisseur", en: "weaver" })).toMatchObject({ ok: true });
    expect(await labels(id)).toEqual(["tisseur", "cloth maker"]);
  });
});

describe("labels written in a list", () => {
  it("are saved together, each once, and found by at once", async () => {
    const [one, two] = [await entryOf({ fr: "luthier" }), await entryOf({ en: "baker" })];
    await works("Kerlan", one);
    const press = by(jeanne);
    const written = [{ id: one, lang: "en" as const, label: "violin maker" }, { id: two, lang: "fr" as const, label: "boulanger / boulangère" }];
    expect(await translateAuthorities(db, press, written)).toEqual({ ok: true, saved: 2, entries: 1, later: false });
    expect(await translateAuthorities(db, press, written)).toEqual({ ok: true, saved: 2, entries: 1, later: false });
    expect([await labels(one), await labels(two)]).toEqual([["luthier", "violin maker"], ["boulanger / boulangère", "baker"]]);
    expect((await readWhole(db, { id: one, kind: "occupation" })).past).toHaveLength(1);
    const { hits } = await search(db, { group: "public", audiences: ["public"], personId: null, staff: false }, wishOf(new URLSearchParams({ q: "violin maker" })), "en");
    expect(hits.map(({ card }) => card.name)).toEqual(["Kerlan"]);
  });

  it("leave alone what somebody else translated or merged meanwhile", async () => {
    const [one, gone, kept] = [await entryOf({ fr: "potier" }), await entryOf({ fr: "potière" }), await entryOf({ fr: "céramiste" })];
    await renameAuthority(db, by(marc), one, { fr: "potier", en: "potter" });
    await mergeAuthority(db, by(marc), { from: gone, into: kept });
    expect(await translateAuthorities(db, by(jeanne), [{ id: one, lang: "en", label: "pot maker" }, { id: gone, lang: "en", label: "potter" }, { id: 999_999, lang: "en", label: "nobody" }])).toMatchObject({ ok: true, saved: 0 });
    expect([await labels(one), await labels(kept)]).toEqual([["potier", "potter"], ["céramiste", null]]);
  });
});

describe("merging several into one", () => {
  it("counts them all as the one at once, and takes the label that it lacks from the first that has it", async () => {
    const [kept, a, b] = [await entryOf({ fr: "acteur / actrice" }), await entryOf({ en: "American actor" }), await entryOf({ en: "stage actress" })];
    await Promise.all([works("Ambeline", kept), works("Brocard", a), works("Cardoche", b)]);
    expect(await mergeAuthorities(db, by(jeanne), { from: [a, b], into: kept })).toMatchObject({ ok: true, later: false });
    expect([await countEntries(db, [a]), await countEntries(db, [b]), await countEntries(db, [kept])]).toEqual([0, 0, 3]);
    expect(await labels(kept)).toEqual(["acteur / actrice", "American actor"]);
    expect((await readWhole(db, { id: kept, kind: "occupation" })).past.map(({ kind }) => kind)).toEqual(["merged", "merged"]);
  });

  it("does nothing where one of them is another list's, is the one itself, or was merged meanwhile", async () => {
    const [kept, free, place, taken] = [await entryOf({ fr: "chantre" }), await entryOf({ fr: "choriste" }), await entryOf({ fr: "Kerbrat" }, "place"), await entryOf({ fr: "soliste" })];
    await mergeAuthority(db, by(marc), { from: taken, into: free });
    expect(await mergeAuthorities(db, by(jeanne), { from: [free, place], into: kept })).toEqual({ ok: false, reason: "authority_other_kind" });
    expect(await mergeAuthorities(db, by(jeanne), { from: [free, kept], into: kept })).toEqual({ ok: false, reason: "authority_itself" });
    expect(await mergeAuthorities(db, by(jeanne), { from: [free, taken], into: kept })).toEqual({ ok: false, reason: "authority_gone" });
    expect(await findAuthority(db, free)).toMatchObject({ moved: false });
  });
});

it("names the likely double of each in the list of doubles", async () => {
  const [one, two] = [await entryOf({ fr: "École de Kermor" }, "school"), await entryOf({ fr: "Kermor, école de" }, "school")];
  const { rows } = await readList(db, { kind: "school", show: "doubles", page: 1 });
  expect(rows.map(({ id, double }) => [id, double])).toEqual([[one, two], [two, one]]);
});
