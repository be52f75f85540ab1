import { describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
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
