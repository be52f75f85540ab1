import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import type { Actor } from "~/workflow/roles";
import { recordCheck } from "./check.server";
import { type Galley, galleyOf } from "./draft-page.server";
import { removeStatement, saveStatement, saveWording } from "./draft.server";
import { emptyReading, previewStatement } from "./preview.server";
import { type Line, readDraft } from "./read.server";
import type { Save } from "./save.server";
import { plain } from "./style/inline";
import { inDraft } from "./write.server";

const { db } = await testDatabase();
let built: World;

const stages = { writing: "drafting", racing: "drafting" } as const;

beforeAll(async () => {
  built = await world(db, inventedKeys(), {
    preset: "national",
    persons: Object.entries(stages).map(([key, stage]) => somebody(key, stage)),
  });
}, 120_000);

function file(key: keyof typeof stages) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

const drafter = () => actorNamed(built, "editor");
const checker = () => actorNamed(built, "editor2");

type Typed = Pick<Save, "statementId" | "kind" | "value" | "expected"> & Partial<Pick<Save, "period" | "audience">>;

/** Types into the draft as a page would: under the lock, once for each operation. */
async function type(key: keyof typeof stages, by: Actor, typed: Typed, operationId: string = randomUUID()) {
  const request = { house: built.house, dossierId: file(key).dossierId, actor: by, operationId, kind: "save_statement" };
  return inDraft(db, request, ({ trx, biographyId, author }) => saveStatement(trx, { biographyId, author, ...typed }));
}

async function lines(key: keyof typeof stages): Promise<Line[]> {
  return (await readDraft(db, file(key).personId))?.lines ?? [];
}

async function line(key: keyof typeof stages, kind: string): Promise<Line> {
  const found = (await lines(key)).find((each) => each.kind === kind);
  if (!found) throw new Error(kind);
  return found;
}

const recreation = (text: string): Typed => ({ statementId: null, kind: "recreation", value: { text }, expected: null });

describe("saving a statement", () => {
  test("makes a new version that follows the one before, and leaves the old one as it was", async () => {
    const made = await type("writing", await drafter(), recreation("Reliure"));
    if (!made.ok) throw new Error("not made");
    const changed = await type("writing", await drafter(), {
      statementId: made.statementId,
      kind: "recreation",
      value: { text: "Reliure et dorure" },
      expected: made.versionId,
    });
    expect(changed).toMatchObject({ ok: true, changed: true, statementId: made.statementId });
    const versions = await db
      .selectFrom("statement_version")
      .select(["id", "previous_id", "value", "made_as"])
      .where("statement_id", "=", made.statementId)
      .orderBy("id")
      .execute();
    expect(versions.map((each) => each.value)).toEqual([{ text: "Reliure" }, { text: "Reliure et dorure" }]);
    expect(versions[1]?.previous_id).toBe(made.versionId);
    expect(versions[1]?.made_as).toBe("editor");
  });

  test("of an unchanged value makes none, so its check stays", async () => {
    const position = await line("writing", "position");
    const recorded = await recordCheck(db, {
      house: built.house,
      dossierId: file("writing").dossierId,
      versionId: position.id,
      by: await checker(),
      operationId: randomUUID(),
      method: "document",
      result: "confirmed",
    });
    expect(recorded).toMatchObject({ ok: true });
    const again = await type("writing", await drafter(), {
      statementId: position.statementId,
      kind: "position",
      value: position.value,
      period: position.period,
      audience: position.audience,
      expected: position.id,
    });
    expect(again).toMatchObject({ ok: true, changed: false, versionId: position.id });
    expect(await line("writing", "position")).toMatchObject({ id: position.id, ink: "checked" });
    const changed = await type("writing", await drafter(), {
      statementId: position.statementId,
      kind: "position",
      value: position.value,
      period: { from: "1981" },
      audience: position.audience,
      expected: position.id,
    });
    expect(changed).toMatchObject({ ok: true, changed: true });
    expect((await line("writing", "position")).ink).toBe("declared");
  });

  test("with what is wrong says where, and writes nothing", async () => {
    const before = await lines("writing");
    const saved = await type("writing", await drafter(), {
      statementId: null,
      kind: "position",
      value: {},
      period: { from: "1990", to: "1980" },
      expected: null,
    });
    expect(saved).toMatchObject({ ok: false, problem: "invalid" });
    expect(!saved.ok && saved.problem === "invalid" && saved.findings.map(({ path }) => path)).toEqual([
      "value.title",
      "period.to",
    ]);
    expect(await lines("writing")).toEqual(before);
  });

  test("twice with one operation is one statement, and the second is shown the first result", async () => {
    const operation = randomUUID();
    const by = await drafter();
    const both = await Promise.all([
      type("writing", by, recreation("Chant choral"), operation),
      type("writing", by, recreation("Chant choral"), operation),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect((await lines("writing")).filter((each) => "text" in each.value && each.value.text === "Chant choral")).toHaveLength(1);
  });
});

describe("two people at the same statement", () => {
  test("of fifty who save at once one wins, and every other text is kept", async () => {
    const base = await line("racing", "descriptor");
    const by = await drafter();
    const save = (at: number) =>
      type("racing", by, {
        statementId: base.statementId,
        kind: "descriptor",
        value: { text: `Texte ${at}` },
        audience: base.audience,
        expected: base.id,
      });
    const saved = await Promise.all(Array.from({ length: 50 }, (_, at) => save(at)));
    expect(saved.filter((each) => each.ok)).toHaveLength(1);
    const kept = await db
      .selectFrom("statement_version")
      .select("value")
      .where("statement_id", "=", base.statementId)
      .where("previous_id", "=", base.id)
      .execute();
    expect(new Set(kept.map((each) => (each.value as { text: string }).text)).size).toBe(50);
    const winner = await line("racing", "descriptor");
    for (const each of saved)
      if (!each.ok) expect(each).toMatchObject({ problem: "conflict", conflict: { base: base.id, theirs: winner.id } });
  });

  test("whoever typed nothing new does not undo the other's work", async () => {
    const base = await line("racing", "position");
    const by = await drafter();
    const unchanged: Typed = {
      statementId: base.statementId,
      kind: "position",
      value: base.value,
      period: base.period,
      audience: base.audience,
      expected: base.id,
    };
    const theirs = await type("racing", by, { ...unchanged, value: { title: { text: "Doyenne" } } });
    expect(await type("racing", by, unchanged)).toMatchObject({
      ok: true,
      changed: false,
      versionId: theirs.ok && theirs.versionId,
    });
    expect((await line("racing", "position")).value).toEqual({ title: { text: "Doyenne" } });
  });

  test("a statement that somebody left out meanwhile comes back only by a merge", async () => {
    const made = await type("racing", await drafter(), recreation("Escrime"));
    if (!made.ok) throw new Error("not made");
    await inDraft(
      db,
      {
        house: built.house,
        dossierId: file("racing").dossierId,
        actor: await drafter(),
        operationId: randomUUID(),
        kind: "remove",
      },
      ({ trx, biographyId }) => removeStatement(trx, { biographyId, statementId: made.statementId, expected: made.versionId })
    );
    const typed: Typed = {
      statementId: made.statementId,
      kind: "recreation",
      value: { text: "Escrime et canne" },
      expected: made.versionId,
    };
    expect(await type("racing", await drafter(), typed)).toMatchObject({
      ok: false,
      problem: "conflict",
      conflict: { theirs: null },
    });
    expect(await type("racing", await drafter(), { ...typed, expected: null })).toMatchObject({ ok: true, changed: true });
    expect((await line("racing", "recreation")).value).toEqual({ text: "Escrime et canne" });
  });

  test("the editors' words are refused to a stale form, with both texts", async () => {
    const { statementId } = await line("racing", "descriptor");
    const word = async (text: string, base: object) =>
      inDraft(
        db,
        {
          house: built.house,
          dossierId: file("racing").dossierId,
          actor: await drafter(),
          operationId: randomUUID(),
          kind: "word",
        },
        ({ trx, biographyId }) => saveWording(trx, biographyId, statementId, { fr: { full: text } }, base)
      );
    expect(await word("Factrice", {})).toEqual({ ok: true, changed: true });
    expect(await word("Facteur", {})).toMatchObject({
      ok: false,
      problem: "conflict",
      theirs: { fr: { full: "Factrice" } },
      yours: { fr: { full: "Facteur" } },
    });
    expect((await readDraft(db, file("racing").personId))?.wording).toEqual({ [statementId]: { fr: { full: "Factrice" } } });
  });
});

describe("the entry while somebody types", () => {
  const typed = (text: string) => ({ kind: "recreation" as const, statementId: null, expected: null, read: () => ({ kind: "recreation" as const, value: { text }, period: undefined, audience: undefined }) });
  const words = (galley: Galley) => galley.lines.map(({ what }) => plain(what)).join(" ").replaceAll("\u00ad", "");

  test("holds the unsaved words of a new statement, and nothing is written", async () => {
    const before = await readDraft(db, file("writing").personId);
    if (!before) throw new Error("no draft");
    const count = async () => (await db.selectFrom("statement_version").select((eb) => eb.fn.countAll().as("count")).executeTakeFirstOrThrow()).count;
    const versions = await count();
    const seen = await previewStatement(db, before, typed("Cerfs-volants"));
    if (!seen.ok) throw new Error("not seen");
    expect(words(seen.galley)).toMatch(/cerfs-\s?volants/i);
    expect(plain(seen.line?.what ?? [])).toContain("Cerfs-volants");
    expect(words(galleyOf((await readDraft(db, file("writing").personId)) ?? before))).not.toMatch(/cerfs/i);
    expect(await count()).toBe(versions);
  });

  test("holds a changed statement in its place, in grey ink until it is checked", async () => {
    const reading = await readDraft(db, file("writing").personId);
    const position = await line("writing", "position");
    if (!reading) throw new Error("no draft");
    const value = { title: { text: "Gardienne de phare" } };
    const seen = await previewStatement(db, reading, { kind: "position", statementId: position.statementId, expected: position.id, read: () => ({ kind: "position", value, period: undefined, audience: undefined }) });
    if (!seen.ok) throw new Error("not seen");
    expect(seen.line?.ink).toBe("declared");
    expect(plain(seen.line?.what ?? [])).toContain("Gardienne de phare");
    expect(reading.lines).toContainEqual(position);
  });

  test("is not made of what could not be saved: the field is named", async () => {
    const reading = emptyReading(file("writing").personId, "fr");
    expect(await previewStatement(db, reading, typed(""))).toMatchObject({ ok: false, findings: [{ path: expect.stringContaining("value") }] });
    expect(await previewStatement(db, reading, typed("Voile"))).toMatchObject({ ok: true });
  });
});

test("what a person said on paper is marked with its way and day, and whoever wrote it down still counts as having written it", async () => {
  const told = { by: "paper", on: "2026-11-03" } as const;
  const request = { house: built.house, dossierId: file("writing").dossierId, actor: await drafter(), operationId: randomUUID(), kind: "save_statement" };
  const saved = await inDraft(db, request, ({ trx, biographyId, author }) => saveStatement(trx, { biographyId, author, ...recreation("Aquarelle"), told }));
  if (!saved.ok) throw new Error("not saved");
  const kept = (await lines("writing")).find((each) => each.id === saved.versionId);
  expect(kept).toMatchObject({ told, madeAs: "editor" });
  expect((await line("writing", "position")).told).toBeNull();
});
