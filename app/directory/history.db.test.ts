import { describe, expect, it } from "vitest";
import { freezeList } from "~/biographies/freeze.server";
import { type Kind, readStatement } from "~/biographies/statement";
import { insertStatement, insertVersion } from "~/biographies/versions.server";
import type { Audience } from "~/workflow/capabilities";
import { testDatabase } from "../../db/testing";
import { type EntryView, readEntry } from "./entry.server";
import { readHistory, readPast, readPublications, stillShown } from "./history.server";
import { indexEntry } from "./index-entries.server";
import { audiencesIn, type ReaderGroup } from "./readers";
import { lastTextWith } from "./statement.server";
import { type Listed, listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
const reader = (group: ReaderGroup): Reader => ({ group, audiences: audiencesIn[group], personId: null, staff: false });
type New = { kind: Kind; value: unknown; audience?: Audience };

/** Publishes another text: some statements in new words, some left out, some new. Gives the ids of the new ones. */
async function publish(listed: Listed, { changed = {}, without = [], added = [], origin = "proof" as "proof" | "erratum" }: { changed?: Record<number, New>; without?: number[]; added?: New[]; origin?: "proof" | "erratum" }): Promise<number[]> {
  return db.transaction().execute(async (trx) => {
    const author = { accountId: null, as: "import" } as const;
    const read = ({ kind, value, audience }: New) => {
      const reading = readStatement({ kind, value, audience: audience ?? "public" });
      if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
      return reading.statement;
    };
    const kept = listed.statements.filter(({ id }) => !without.includes(id));
    for (const each of kept) {
      const change = changed[each.id];
      if (change) each.versionId = await insertVersion(trx, { statementId: each.id, previousId: each.versionId, statement: read(change), author });
    }
    const fresh: number[] = [];
    for (const each of added) {
      const { statementId, versionId } = await insertStatement(trx, listed.biographyId, { statement: read(each), author });
      kept.push({ id: statementId, versionId, kind: each.kind });
      fresh.push(statementId);
    }
    listed.statements = kept;
    const parent = await trx.selectFrom("revision").select("id").where("biography_id", "=", listed.biographyId).orderBy("number", "desc").limit(1).executeTakeFirst();
    const frozen = await freezeList(trx, { biographyId: listed.biographyId, versions: kept.map(({ versionId }) => versionId), wording: {}, origin, madeBy: null, ...(origin === "erratum" ? { branch: crypto.randomUUID(), root: parent?.id } : {}) });
    await trx.updateTable("entry").set({ revision_id: frozen.id }).where("id", "=", listed.entryId).execute();
    await indexEntry(trx, listed.entryId);
    return fresh;
  });
}

async function entryOf(listed: Listed, group: ReaderGroup = "public"): Promise<EntryView> {
  const found = await readEntry(db, reader(group), listed.publicId, "fr");
  if (found?.kind !== "entry") throw new Error("no entry");
  return found.entry;
}

async function historyFor(listed: Listed, group: ReaderGroup = "public") {
  const entry = await entryOf(listed, group);
  const texts = await readHistory(db, await readPublications(db, listed.entryId), stillShown(entry.lines), entry.seen);
  return texts.map(({ number, kind, changes, left }) => ({ number, kind, left, changes: changes.map(({ op, kind: of, words }) => `${op} ${of} ${words.map((word) => (word.op === "same" ? "" : `${word.op === "added" ? "+" : "-"}${word.text.trim()}`)).filter(Boolean).join(" ")}`.trim()) }));
}

const recreation = (text: string, audience?: Audience): New => ({ kind: "recreation", value: { text }, audience });
const idOf = (listed: Listed, kind: Kind, at = 0) => listed.statements.filter((each) => each.kind === kind)[at]?.id ?? 0;

describe("the history of an entry", () => {
  it("has every text that the public has read, and none that it has not", async () => {
    const listed = await listPerson(db, { family: "Lestrange", imported: "Annuaire de Montreval", facts: [recreation("échecs")] });
    await db.updateTable("entry").set({ standing: "public" }).where("id", "=", listed.entryId).execute();
    await publish(listed, { changed: { [idOf(listed, "recreation")]: recreation("échecs et reliure") } });
    await publish(listed, { added: [{ kind: "language", value: { code: "oc" } }], origin: "erratum" });
    expect(await historyFor(listed)).toEqual([
      { number: 3, kind: "erratum", left: 0, changes: ["added language +Occitan"] },
      { number: 2, kind: "published", left: 0, changes: ["changed recreation + et reliure".replace("+ ", "+")] },
      { number: 1, kind: "taken_over", left: 0, changes: [] },
    ]);
  });

  it("is never told of an entry that was not public yet", async () => {
    const listed = await listPerson(db, { family: "Unseen", standing: "none", facts: [recreation("échecs")] });
    expect(await readPublications(db, listed.entryId)).toEqual([]);
    await db.transaction().execute(async (trx) => {
      await trx.updateTable("entry").set({ standing: "public" }).where("id", "=", listed.entryId).execute();
    });
    expect((await readPublications(db, listed.entryId)).map(({ number }) => number)).toEqual([1]);
  });

  it("does not say the words of what was taken out, vetoed, or kept from its reader since", async () => {
    const listed = await listPerson(db, { family: "Secret", facts: [recreation("apiculture"), recreation("vitrail"), recreation("escrime")] });
    const [out, vetoed, kept] = [idOf(listed, "recreation", 0), idOf(listed, "recreation", 1), idOf(listed, "recreation", 2)];
    await publish(listed, { without: [out], changed: { [vetoed]: recreation("vitrail ancien"), [kept]: recreation("escrime au sabre") } });
    await publish(listed, { changed: { [kept]: recreation("escrime au fleuret", "subscribers") } });
    await db.insertInto("statement_flag").values({ statement_id: vetoed, flag: "vetoed" }).execute();
    const told = JSON.stringify(await historyFor(listed));
    for (const word of ["apiculture", "vitrail", "ancien", "sabre", "fleuret"]) expect(told, word).not.toContain(word);
    const [last, second] = await historyFor(listed, "subscribers");
    expect([last?.changes, second?.changes, second?.left]).toEqual([["changed recreation -sabre +fleuret"], ["changed recreation +au sabre"], 1]);
  });

  it("tells that a name was changed, and not the name that was", async () => {
    const listed = await listPerson(db, { given: "Ancien", family: "Nom" });
    const name = { given: "Nouveau", family: "Nom", particle: null, suffix: null, prefix: null };
    await publish(listed, { changed: { [idOf(listed, "name")]: { kind: "name", value: name } } });
    expect((await historyFor(listed))[0]?.changes).toEqual(["changed name"]);
  });

  it("lets an earlier text be read, without what may not be shown again", async () => {
    const listed = await listPerson(db, { family: "Encore", facts: [recreation("apiculture"), recreation("vitrail")] });
    await publish(listed, { without: [idOf(listed, "recreation", 0)], changed: { [idOf(listed, "recreation", 1)]: recreation("vitrail ancien") } });
    const entry = await entryOf(listed);
    const [first] = await readPublications(db, listed.entryId);
    const past = await readPast(db, first?.revisionId ?? "", stillShown(entry.lines), entry.seen);
    expect(past?.reading.lines.map(({ value }) => ("text" in value ? value.text : "name"))).toEqual(["name", "vitrail"]);
    expect(past?.held.size).toBe(3);
  });
});

it("a statement that is gone is known by its last text; one that was vetoed or never readable is not", async () => {
  const listed = await listPerson(db, { family: "Autrefois", facts: [recreation("apiculture"), recreation("vitrail", "subscribers"), recreation("escrime")] });
  const [out, hidden, vetoed] = [idOf(listed, "recreation", 0), idOf(listed, "recreation", 1), idOf(listed, "recreation", 2)];
  await publish(listed, { without: [out, hidden, vetoed] });
  await db.insertInto("statement_flag").values({ statement_id: vetoed, flag: "vetoed" }).execute();
  const last = (id: number) => lastTextWith(db, listed.entryId, id, ["public"]);
  expect([(await last(out))?.number, await last(hidden), await last(vetoed), await last(999_999)]).toEqual([1, null, null, null]);
});
