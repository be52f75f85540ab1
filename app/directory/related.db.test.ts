import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOf } from "~/accounts/actor.server";
import { recordCheck } from "~/biographies/check.server";
import { freezeList } from "~/biographies/freeze.server";
import { readDraft } from "~/biographies/read.server";
import { sql } from "~/db.server";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { renewFactsOf } from "./facts.server";
import { indexEntry } from "./index-entries.server";
import type { ReaderGroup } from "./readers";
import { audiencesIn } from "./readers";
import { readRelated } from "./related.server";
import { authority, type Invented, listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
type Fact = NonNullable<Invented["facts"]>[number];

const reader = (group: ReaderGroup = "public"): Reader => ({ group, audiences: audiencesIn[group], personId: null, staff: false });

async function post(label: string, from: string, to: string | undefined, more: Partial<Fact> & { current?: boolean } = {}): Promise<Fact> {
  const { current, ...rest } = more;
  return { kind: "office", value: { title: { text: "Administratrice" }, organisation: { text: label, authority: await authority(db, "organisation", label) }, current }, from, to, checked: true, ...rest };
}

async function ofSchool(label: string, year: string, checked = true): Promise<Fact> {
  return { kind: "education", value: { school: { text: label, authority: await authority(db, "school", label) } }, to: year, checked };
}

async function ofHonour(label: string, year: string): Promise<Fact> {
  return { kind: "distinction", value: { honour: { text: label, authority: await authority(db, "honour", label) } }, from: year, checked: true };
}

async function seenBy(entryId: string, group: ReaderGroup = "public"): Promise<string[]> {
  const found = await readRelated(db, reader(group), entryId, audiencesIn[group]);
  return found.map(({ card, relation, fact, from, to }) => `${card.surname}: ${relation} ${fact.fr} ${from}-${to ?? ""}`);
}

describe("people are related by checked facts that both share", () => {
  it("a board in the years that both sat on it, a class, an honour of one year; each named", async () => {
    const me = await listPerson(db, { given: "Odile", family: "Ambrune", facts: [await post("Quais de Vernay", "2008", "2015"), await ofSchool("École des ponts d'Ambroise", "1975"), await ofHonour("Prix du fleuve", "2007")] });
    await listPerson(db, { given: "Luc", family: "Board", facts: [await post("Quais de Vernay", "2011", undefined, { current: true })] });
    await listPerson(db, { given: "Luc", family: "Class", facts: [await ofSchool("École des ponts d'Ambroise", "1975")] });
    await listPerson(db, { given: "Luc", family: "Honour", facts: [await ofHonour("Prix du fleuve", "2007")] });
    expect((await seenBy(me.entryId)).sort()).toEqual([
      "Board: body Quais de Vernay 2011-2015", "Class: class École des ponts d'Ambroise 1975-1975", "Honour: honour Prix du fleuve 2007-2007",
    ]);
  });

  it("not by other years, by what is only declared, by a check that has run out, or by what is contested", async () => {
    const me = await listPerson(db, { given: "Inès", family: "Brunelle", facts: [await post("Phares du Nord", "2000", "2005"), await ofSchool("Lycée d'Ambroise", "1980")] });
    await listPerson(db, { family: "Later", facts: [await post("Phares du Nord", "2006", "2009")] });
    await listPerson(db, { family: "OtherClass", facts: [await ofSchool("Lycée d'Ambroise", "1981")] });
    await listPerson(db, { family: "Declared", facts: [await post("Phares du Nord", "2001", "2004", { checked: false }), await ofSchool("Lycée d'Ambroise", "1980", false)] });
    const stale = await listPerson(db, { family: "Stale", facts: [await post("Phares du Nord", "2001", "2004")] });
    await db.updateTable("entry_fact").set({ valid_until: "2020-01-01" }).where("entry_id", "=", stale.entryId).execute();
    expect(await seenBy(me.entryId)).toEqual([]);
    await listPerson(db, { family: "Colleague", facts: [await post("Phares du Nord", "2004", "2004", { kind: "position" })] });
    expect(await seenBy(me.entryId)).toEqual(["Colleague: organisation Phares du Nord 2004-2004"]);
  });

  it("only as far as this reader reads both entries", async () => {
    const me = await listPerson(db, { family: "Reads", facts: [await post("Théâtre d'Ambroise", "2000", "2005", { audience: "subscribers" })] });
    const other = await listPerson(db, { family: "Hidden", facts: [await post("Théâtre d'Ambroise", "2001", "2002")] });
    expect([await seenBy(me.entryId), await seenBy(me.entryId, "subscribers")]).toEqual([[], ["Hidden: body Théâtre d'Ambroise 2001-2002"]]);
    expect([await seenBy(other.entryId), await seenBy(other.entryId, "subscribers")]).toEqual([[], ["Reads: body Théâtre d'Ambroise 2001-2002"]]);
    await db.updateTable("entry").set({ standing: "suspended", suspended_by: "publisher" }).where("id", "=", other.entryId).execute();
    await sql`delete from entry_search where entry_id = ${other.entryId}`.execute(db);
    expect(await seenBy(me.entryId, "subscribers")).toEqual([]);
  });

  it("the rarest fact first, eight people at most, each once", async () => {
    const me = await listPerson(db, { family: "Ranked", facts: [await post("Grande Compagnie", "2000", "2010"), await ofHonour("Médaille rare", "2001")] });
    for (let at = 0; at < 10; at += 1) await listPerson(db, { given: `N${at}`, family: "Many", facts: [await post("Grande Compagnie", "2001", "2009")] });
    await listPerson(db, { family: "Rare", facts: [await ofHonour("Médaille rare", "2001"), await post("Grande Compagnie", "2001", "2009")] });
    const found = await seenBy(me.entryId);
    expect([found.length, found[0]]).toEqual([8, "Rare: honour Médaille rare 2001-2001"]);
  });
});

describe("a check that is recorded while the entry is public", () => {
  const keys = inventedKeys();

  it("relates it at once, and a veto ends that at once, without its being published again", async () => {
    const tied = { text: "Verrerie du Trieux", authority: await authority(db, "organisation", "Verrerie du Trieux") };
    const held = { kind: "position" as const, value: { title: { text: "Souffleuse" }, organisation: tied }, period: { from: "1980", to: "1990" }, audience: "public" as const };
    const built = await world(db, keys, { preset: "alumni", persons: [somebody("trieux", "drafting", { statements: [held] })], accounts: [{ key: "reader", name: "Léonie Lectrice", roles: ["subscriber"] }] });
    const other = await listPerson(db, { family: "Colleague", facts: [await post("Verrerie du Trieux", "1985", "1987", { kind: "position" })] });
    const file = built.travellers.get("trieux");
    if (!file) throw new Error("nobody");
    const line = (await readDraft(db, file.personId))?.lines.find(({ kind }) => kind === "position");
    if (!line) throw new Error("no position");
    // As after an amendment was begun: what the public reads holds the version that is being checked.
    const entry = await show(file.personId);
    expect([await seenBy(entry), await seenBy(other.entryId)]).toEqual([[], []]);
    const { rows: [duty] } = await sql<{ id: string }>`select s.account_id as id from assignment s where s.dossier_id = ${file.dossierId} and s.duty in ('checker', 'drafter') order by s.duty limit 1`.execute(db);
    const checker = await actorOf(db, duty?.id ?? "");
    if (!checker) throw new Error("no checker");
    const checked = await recordCheck(db, { house: built.house, dossierId: file.dossierId, versionId: line.id, by: checker, operationId: randomUUID(), method: "document", result: "confirmed" });
    expect(checked).toMatchObject({ ok: true });
    expect([await seenBy(entry), await seenBy(other.entryId)]).toEqual([["Colleague: organisation Verrerie du Trieux 1985-1987"], ["Testtrieux: organisation Verrerie du Trieux 1985-1987"]]);
    await db.transaction().execute(async (trx) => {
      await trx.insertInto("statement_flag").values({ statement_id: line.statementId, flag: "vetoed" }).execute();
      await renewFactsOf(trx, { statements: [line.statementId] });
    });
    expect(await seenBy(other.entryId)).toEqual([]);
  });

  async function show(personId: string): Promise<string> {
    const biography = await db.selectFrom("biography").select("id").where("person_id", "=", personId).executeTakeFirstOrThrow();
    const versions = (await readDraft(db, personId))?.lines.map(({ id }) => id) ?? [];
    return db.transaction().execute(async (trx) => {
      const revision = await freezeList(trx, { biographyId: biography.id, versions, wording: {}, origin: "proof", madeBy: null });
      const { id } = await trx.insertInto("entry").values({ person_id: personId, standing: "public", slug: "testtrieux", revision_id: revision.id, first_listed_on: "2026-03-01" }).returning("id").executeTakeFirstOrThrow();
      await indexEntry(trx, id);
      return id;
    });
  }
});
