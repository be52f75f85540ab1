import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { listPerson } from "~/directory/testing";
import { findVersion } from "~/biographies/versions.server";
import { foundHouse } from "~/http/house.server";
import { saveInto } from "~/biographies/save.server";
import type { Actor } from "~/workflow/roles";
import { knowAuthorities } from "./know.server";
import { mergeAuthority } from "./merge.server";
import { authoritiesNamed } from "./named.server";
import { authorityAt, findAuthority, readList, readWhole } from "./read.server";
import { renameAuthority } from "./rename.server";
import { countEntries, findMissed, readDue, renewSome } from "./renew.server";
import { splitName } from "./split.server";

const { db } = await testDatabase();
let editor: Actor;

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  const account = await db.insertInto("account").values({ mail: "editor@house.example", name: "S. Quéméner" }).returning("id").executeTakeFirstOrThrow();
  editor = { kind: "account", accountId: account.id, name: "S. Quéméner", roles: ["editor"], personId: null, delegateFor: [], level: 1 };
});

const press = () => ({ actor: editor, operationId: randomUUID() });
let number = 0;
/** A list entry of this test's own. */
async function entryOf(kind: string, labels: { fr?: string; en?: string }): Promise<number> {
  const row = { kind, key: `k${++number} ${labels.fr ?? labels.en}`, label_fr: labels.fr ?? null, label_en: labels.en ?? null };
  return (await db.insertInto("authority").values(row).returning("id").executeTakeFirstOrThrow()).id;
}
const studied = (family: string, authority: number, text: string, more = {}) =>
  listPerson(db, { family, facts: [{ kind: "education", value: { school: { text, authority } } }], ...more });

describe("merging two entries of a list", () => {
  it("counts what named the one as the other, at once, and leaves every statement as it was", async () => {
    const [from, into] = [await entryOf("school", { fr: "Conservatoire de Trégor" }), await entryOf("school", { fr: "Conservatoire du Trégor" })];
    const one = await studied("Kerbrat", from, "Conservatoire de Trégor");
    await studied("Lanvaux", into, "Conservatoire du Trégor");
    const before = await db.selectFrom("statement_version").select(["value", "hash"]).where("id", "=", one.statements[1]!.versionId).executeTakeFirst();
    expect(await mergeAuthority(db, press(), { from, into })).toEqual({ ok: true, entries: 1, later: false });
    expect([await countEntries(db, [from]), await countEntries(db, [into])]).toEqual([0, 2]);
    expect(await db.selectFrom("statement_version").select(["value", "hash"]).where("id", "=", one.statements[1]!.versionId).executeTakeFirst()).toEqual(before);
    const whole = await readWhole(db, { id: into, kind: "school" });
    expect(whole.examples.map(({ card }) => card.surname)).toEqual(["Kerbrat", "Lanvaux"]);
    expect(whole.past.map(({ kind, by, here }) => [kind, by, here])).toEqual([["merged", "S. Quéméner", false]]);
  });

  it("takes the other's label where it has none of its own", async () => {
    const [from, into] = [await entryOf("school", { en: "University of Ys" }), await entryOf("school", { fr: "Université d'Ys" })];
    await mergeAuthority(db, press(), { from, into });
    expect(await findAuthority(db, into)).toMatchObject({ fr: "Université d'Ys", en: "University of Ys" });
  });

  it("leads from the old address and the old words to the new, in one step however many merges there were", async () => {
    const [a, b, c] = [await entryOf("honour", { fr: "Palme A" }), await entryOf("honour", { fr: "Palme B" }), await entryOf("honour", { fr: "Palme C" })];
    await mergeAuthority(db, press(), { from: a, into: b });
    await mergeAuthority(db, press(), { from: b, into: c });
    const rows = await db.selectFrom("authority").select("merged_into").where("id", "in", [a, b]).execute();
    expect(rows.map(({ merged_into }) => merged_into)).toEqual([c, c]);
    expect(await authorityAt(db, "honour", `k${number - 2} Palme A`)).toMatchObject({ id: c, moved: true });
    expect([...(await authoritiesNamed(db, [{ kind: "honour", text: "palme  a" }, { kind: "school", text: "Palme A" }]))]).toEqual([["honour palme  a", c]]);
    expect(await knowAuthorities(db, [{ kind: "honour", key: "palme b", labels: { en: "Palme B" } }])).toEqual(new Map([["honour palme b", c]]));
  });

  it("refuses itself, another list, what is gone, and a circle", async () => {
    const [a, b, place] = [await entryOf("school", { fr: "Lycée A" }), await entryOf("school", { fr: "Lycée B" }), await entryOf("place", { fr: "Lycée A" })];
    expect(await mergeAuthority(db, press(), { from: a, into: a })).toEqual({ ok: false, reason: "authority_itself" });
    expect(await mergeAuthority(db, press(), { from: a, into: place })).toEqual({ ok: false, reason: "authority_other_kind" });
    expect(await mergeAuthority(db, press(), { from: a, into: 999_999 })).toEqual({ ok: false, reason: "not_found" });
    await mergeAuthority(db, press(), { from: a, into: b });
    expect(await mergeAuthority(db, press(), { from: b, into: a })).toEqual({ ok: false, reason: "authority_gone" });
    expect(await mergeAuthority(db, press(), { from: a, into: b })).toEqual({ ok: false, reason: "authority_gone" });
  });

  it("lets one of two opposite merges win where both are pressed at once, and counts add up whichever it is", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await entryOf("organisation", { fr: `Fonds A${round}` }), await entryOf("organisation", { fr: `Fonds B${round}` })];
      await listPerson(db, { family: "Le Goff", facts: [{ kind: "membership", value: { organisation: { text: "A", authority: a } } }, { kind: "membership", value: { organisation: { text: "B", authority: b } } }] });
      const outcomes = await Promise.all([mergeAuthority(db, press(), { from: a, into: b }), mergeAuthority(db, press(), { from: b, into: a })]);
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const kept = outcomes[0].ok ? b : a;
      expect([await countEntries(db, [kept]), await countEntries(db, [a + b - kept])]).toEqual([1, 0]);
    }
  });

  it("has one effect however often it is sent", async () => {
    const [from, into] = [await entryOf("place", { fr: "Ker-Ys" }), await entryOf("place", { fr: "Kêr-Iz" })];
    const pressed = press();
    const outcomes = await Promise.all([1, 2, 3].map(() => mergeAuthority(db, pressed, { from, into })));
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ ok: true, entries: 0, later: false })));
    const events = await db.selectFrom("authority_event").select("id").where("authority_id", "=", from).execute();
    expect(events).toHaveLength(1);
  });

  it("moves a sector's people and adds up its seats", async () => {
    const { entryId } = await listPerson(db, { family: "Cointre", sector: "Orgues" });
    const from = (await authorityAt(db, "sector", "orgues"))!.id;
    const into = await entryOf("sector", { fr: "Facture d'orgues" });
    const cycle = await db.insertInto("cycle").values({ name: "2031", starts_on: "2031-01-01", open: false }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("contingent").values([{ cycle_id: cycle.id, sector_id: from, seats: 2 }, { cycle_id: cycle.id, sector_id: into, seats: 3 }]).execute();
    expect(await mergeAuthority(db, press(), { from, into })).toMatchObject({ entries: 1 });
    expect(await db.selectFrom("entry_search").select("sector_id").where("entry_id", "=", entryId).executeTakeFirst()).toEqual({ sector_id: into });
    expect(await db.selectFrom("contingent").select(["sector_id", "seats"]).where("cycle_id", "=", cycle.id).execute()).toEqual([{ sector_id: into, seats: 5 }]);
  });
});

describe("what is many", () => {
  it("is renewed beside the pages, is counted while it is, and nothing that was missed stays so", async () => {
    const [from, into] = [await entryOf("occupation", { fr: "luthier" }), await entryOf("occupation", { fr: "luthière" })];
    const people = [];
    for (let at = 0; at < 4; at += 1) people.push(await listPerson(db, { family: `Brancourt${at}`, facts: [{ kind: "occupation", value: { occupation: { text: "luthier", authority: from } } }] }));
    // As a merge of many leaves it: led on, and in line.
    await db.updateTable("authority").set({ merged_into: into }).where("id", "=", from).execute();
    await findMissed(db);
    expect(await readDue(db, into)).toBe(4);
    while (await renewSome(db));
    expect([await readDue(db, into), await countEntries(db, [from]), await countEntries(db, [into])]).toEqual([null, 0, 4]);
  });
});

describe("labels and names", () => {
  it("keeps an old label as a name, so that later files and forms still find it", async () => {
    const id = await entryOf("organisation", { fr: "Société des amis de l'orgue" });
    expect(await renameAuthority(db, press(), id, { fr: "Société des Amis de l'Orgue", en: "Society of Friends of the Organ" })).toMatchObject({ ok: true, changed: true });
    const named = await authoritiesNamed(db, ["SOCIÉTÉ DES AMIS DE L’ORGUE", "society of friends of the organ"].map((text) => ({ kind: "organisation" as const, text })));
    expect([...named.values()]).toEqual([id, id]);
    expect(await renameAuthority(db, press(), id, { fr: null, en: null })).toEqual({ ok: false, reason: "authority_label" });
  });

  it("means nobody by words that two share, unless one is written just so", async () => {
    const [one, other] = [await entryOf("place", { fr: "Saint-Méen" }), await entryOf("place", { fr: "Saint Méen" })];
    const named = await authoritiesNamed(db, [{ kind: "place", text: "SAINT MEEN" }, { kind: "place", text: "Saint Méen" }]);
    expect([...named]).toEqual([["place Saint Méen", other]]);
    const { rows } = await readList(db, { kind: "place", show: "doubles", page: 1 });
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([one, other]));
    expect((await readWhole(db, { id: one, kind: "place" })).near.map(({ id }) => id)).toContain(other);
  });

  it("splits a merged entry off again with all that named it, and a mere name into an entry of its own", async () => {
    const [from, into] = [await entryOf("school", { fr: "École Nord" }), await entryOf("school", { fr: "École Sud" })];
    await studied("Guivarc'h", from, "École Nord");
    await mergeAuthority(db, press(), { from, into });
    const nameOf = async (label: string) => (await readWhole(db, { id: into, kind: "school" })).names.find((name) => name.label === label)!.id;
    expect(await splitName(db, press(), into, await nameOf("École Sud"))).toEqual({ ok: false, reason: "authority_label" });
    expect(await splitName(db, press(), into, await nameOf("École Nord"))).toMatchObject({ ok: true, made: from, entries: 1 });
    expect([await countEntries(db, [from]), await countEntries(db, [into])]).toEqual([1, 0]);
    await renameAuthority(db, press(), into, { fr: "École du Sud", en: null });
    const split = await splitName(db, press(), into, await nameOf("École Sud"));
    expect(split.ok && (await findAuthority(db, split.made))).toMatchObject({ fr: "École Sud", moved: false });
  });
});

describe("words of a statement", () => {
  it("are tied by what the lists call it in either language, but a statement in which nothing was typed stays as it is", async () => {
    const id = await entryOf("school", { fr: "École des Mines d'Ys", en: "Ys School of Mines" });
    const listed = await studied("Penmarc'h", id, "École des Mines d'Ys");
    const save = (expected: number | null, text: string, current: number | null) =>
      db.transaction().execute((trx) =>
        saveInto(trx, { biographyId: listed.biographyId, statementId: expected && listed.statements[1]!.id, kind: "education", value: { school: { text } }, audience: "public", expected, author: { accountId: null, as: "editor" } },
          { current: async () => (current ? findVersion(trx, listed.biographyId, current) : null), only: async () => null, put: async () => undefined }));
    const tied = async (outcome: Awaited<ReturnType<typeof save>>) => outcome.ok && (await db.selectFrom("statement_authority").select("authority_id").where("version_id", "=", outcome.versionId).execute());
    expect(await tied(await save(null, "ys school of mines", null))).toEqual([{ authority_id: id }]);
    expect(await tied(await save(null, "école inconnue", null))).toEqual([]);
    const own = listed.statements[1]!.versionId;
    expect(await save(own, "École des Mines d'Ys", own)).toMatchObject({ changed: false });
  });
});
