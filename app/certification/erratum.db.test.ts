import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { saveWording } from "~/biographies/draft.server";
import type { Kind } from "~/biographies/statement";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { correctStatement, leaveOut } from "./erratum.server";
import { goOn, press, pressed, rewrite, traveller } from "./testing";
import { findCertificate } from "./verify.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let ground: World;

const listed = ["plain", "drafting", "answering", "certifying", "rewritten", "overtaken", "written twice", "worded"] as const;

beforeAll(async () => {
  ground = await world(db, keys, { preset: "national", persons: listed.map((key) => somebody(key, "published")) });
}, 120_000);

const subject = (key: string) => ({ dossierId: traveller(ground, key).dossierId });

async function entryOf(key: string) {
  return db.selectFrom("entry").select(["id", "revision_id", "certificate_id"]).where("person_id", "=", traveller(ground, key).personId).executeTakeFirstOrThrow();
}

async function dossierOf(key: string) {
  return db.selectFrom("dossier").select(["stage", "revision_id"]).where("id", "=", subject(key).dossierId).executeTakeFirstOrThrow();
}

/** What a revision says in French of a kind, in words. */
async function says(revisionId: string | null, kind: Kind): Promise<string | null> {
  const row = await db
    .selectFrom("revision")
    .select(sql<string | null>`(select string_agg(run ->> 'text', '') from jsonb_path_query(composed, '$.fr.full.sections[*].lines[*]') line, jsonb_array_elements(line -> 'what') run
      where line ->> 'kind' = ${kind})`.as("text"))
    .where("id", "=", revisionId)
    .executeTakeFirstOrThrow();
  return row.text;
}

async function openErratum(key: string): Promise<string> {
  await pressed(ground, { entryId: (await entryOf(key)).id }, "open_erratum", "editor", { note: "Le lieu est inexact." });
  return (await db.selectFrom("erratum").select("id").where("entry_id", "=", (await entryOf(key)).id).where("state", "=", "open").executeTakeFirstOrThrow()).id;
}

/** An editor moves the manufacture to another town. */
async function correct(erratumId: string, organisation = "Manufacture de Bréval", from?: Held) {
  const held = from ?? (await heldIn(erratumId));
  const value = { title: { text: "Factrice d'orgues" }, organisation: { text: organisation } };
  return correctStatement(db, { erratumId, actor: await actorNamed(ground, "editor"), operationId: randomUUID() }, {
    statementId: held.id,
    kind: "position",
    expected: held.version,
    read: () => ({ value, period: { from: "1980" }, audience: "public" }),
  });
}

type Held = { id: number; version: number };

function heldIn(erratumId: string): Promise<Held> {
  return db
    .selectFrom("erratum")
    .innerJoin("entry", "entry.id", "erratum.entry_id")
    .innerJoin("revision_statement as rs", (join) => join.on(sql<boolean>`rs.revision_id = coalesce(erratum.revision_id, entry.revision_id)`))
    .innerJoin("statement_version as v", "v.id", "rs.version_id")
    .innerJoin("statement as s", "s.id", "v.statement_id")
    .select(["s.id", "v.id as version"])
    .where("erratum.id", "=", erratumId)
    .where("s.kind", "=", "position")
    .executeTakeFirstOrThrow();
}

/** Opens, corrects, checks and certifies an erratum. */
async function publishErratum(key: string): Promise<void> {
  expect(await correct(await openErratum(key))).toMatchObject({ ok: true, changed: true });
  const entry = { entryId: (await entryOf(key)).id };
  await pressed(ground, entry, "check_erratum", "editor2");
  for (const certifier of ["certifier", "certifier2"]) await pressed(ground, entry, "certify_erratum", certifier);
}

/** A revision under way, as far as `to`, with the recreation added by the drafter. */
async function revise(key: string, to: "drafting" | "proof" | "certification" | "certified"): Promise<void> {
  const who = traveller(ground, key);
  await pressed(ground, subject(key), "open_revision", "editor");
  await rewrite(ground, who, "descriptor", { text: "Factrice d'orgues à Bréval" });
  if (to !== "drafting") await goOn(ground, who, "drafting", to);
}

describe("an erratum", () => {
  it("is corrected by an editor, checked by another, certified by two, and then read by the public under a certificate of its own", async () => {
    const before = await entryOf("plain");
    const id = await openErratum("plain");
    const entry = { entryId: before.id };
    expect(await press(ground, entry, "check_erratum", "editor2")).toMatchObject({ ok: false, reason: "erratum_has_changes" });
    expect(await correct(id)).toMatchObject({ ok: true, changed: true });
    expect(await press(ground, entry, "certify_erratum", "certifier")).toMatchObject({ ok: false, reason: "erratum_checked" });
    await pressed(ground, entry, "check_erratum", "editor2");
    expect(await correct(id)).toMatchObject({ ok: false, reason: "wrong_stage" });
    await pressed(ground, entry, "certify_erratum", "certifier");
    expect(await entryOf("plain")).toEqual(before);
    expect(await press(ground, entry, "certify_erratum", "certifier")).toMatchObject({ ok: false, reason: "erratum_certifier_apart" });
    await pressed(ground, entry, "certify_erratum", "certifier2");

    const after = await entryOf("plain");
    expect(await says(before.revision_id, "position")).toContain("Montreval");
    expect(await says(after.revision_id, "position")).toContain("Bréval");
    const numbers = await db.selectFrom("certificate").select(["number"]).where("id", "in", [before.certificate_id ?? "", after.certificate_id ?? ""]).orderBy("issued_at").execute();
    const found = await Promise.all(numbers.map(({ number }) => findCertificate(db, keys, number)));
    expect(found).toMatchObject([{ state: "valid", current: false }, { state: "valid", current: true, document: { signatures: [] } }]);
    const letters = await db.selectFrom("letter").select("id").where("entry_id", "=", after.id).where("kind", "=", "standing_changed").execute();
    expect(letters.length).toBeGreaterThan(0);
    // The file's own text is what the public reads, so the next revision begins there.
    expect(await dossierOf("plain")).toEqual({ stage: "published", revision_id: after.revision_id });
  });

  it("cannot be checked by who wrote it, and a form that was filled from an older text overwrites nothing", async () => {
    const id = await openErratum("written twice");
    const stale = await heldIn(id);
    expect(await correct(id)).toMatchObject({ ok: true });
    expect(await correct(id, "Manufacture de Lanvaux", stale)).toMatchObject({ ok: false, problem: "conflict", conflict: { base: stale.version, theirs: expect.any(Number), yours: expect.any(Number) } });
    await db.updateTable("assignment").set({ until: new Date() }).where("duty", "=", "checker").where("dossier_id", "=", subject("written twice").dossierId).execute();
    await db.insertInto("assignment").values({ dossier_id: subject("written twice").dossierId, duty: "checker", account_id: accountId(ground, "editor") }).execute();
    const entry = { entryId: (await entryOf("written twice")).id };
    expect(await press(ground, entry, "check_erratum", "editor")).toMatchObject({ ok: false, reason: "erratum_checker_apart" });
  });

  it("is read in the house style, not in the editors' words for the fact as it was; a statement can be left out", async () => {
    const who = traveller(ground, "worded");
    await pressed(ground, subject("worded"), "open_revision", "editor");
    await db.transaction().execute(async (trx) => {
      const held = await trx
        .selectFrom("draft_statement as d")
        .innerJoin("statement as s", "s.id", "d.statement_id")
        .innerJoin("biography as b", "b.id", "d.biography_id")
        .select(["s.id", "d.biography_id"])
        .where("s.kind", "=", "position")
        .where("b.person_id", "=", who.personId)
        .executeTakeFirstOrThrow();
      await saveWording(trx, held.biography_id, held.id, { fr: { full: "À Montreval, les orgues" } }, {});
    });
    await goOn(ground, who, "drafting", "published");
    expect(await says((await entryOf("worded")).revision_id, "position")).toBe("À Montreval, les orgues");
    const id = await openErratum("worded");
    expect(await correct(id)).toMatchObject({ ok: true });
    const text = async () => (await db.selectFrom("erratum").select("revision_id").where("id", "=", id).executeTakeFirstOrThrow()).revision_id;
    expect(await says(await text(), "position")).toContain("Bréval");
    const held = await heldIn(id);
    const leaving = { erratumId: id, actor: await actorNamed(ground, "editor"), operationId: randomUUID() };
    expect(await leaveOut(db, leaving, { statementId: held.id, expected: held.version })).toMatchObject({ ok: true });
    expect(await says(await text(), "position")).toBeNull();
  });

  it("enters a draft under way where the drafter has not touched the statement", async () => {
    await revise("drafting", "drafting");
    await publishErratum("drafting");
    expect((await dossierOf("drafting")).revision_id).toBe((await entryOf("drafting")).revision_id);
    await goOn(ground, traveller(ground, "drafting"), "drafting", "published");
    expect(await says((await entryOf("drafting")).revision_id, "position")).toContain("Bréval");
  });

  it("leaves what the drafter has rewritten, and makes it a task", async () => {
    await revise("rewritten", "drafting");
    await rewrite(ground, traveller(ground, "rewritten"), "position", { title: { text: "Facteur" }, organisation: { text: "Manufacture du Val" } });
    await publishErratum("rewritten");
    const tasks = await db.selectFrom("task").select("kind").where("dossier_id", "=", subject("rewritten").dossierId).where("done_at", "is", null).execute();
    expect(tasks).toEqual([{ kind: "erratum_meets_draft" }]);
    await goOn(ground, traveller(ground, "rewritten"), "drafting", "published");
    expect(await says((await entryOf("rewritten")).revision_id, "position")).toContain("Manufacture du Val");
  });

  it("enters a proof that the person is answering, and counts as accepted there", async () => {
    await revise("answering", "proof");
    const sent = await dossierOf("answering");
    await publishErratum("answering");
    const proof = await dossierOf("answering");
    expect(proof).toMatchObject({ stage: "proof" });
    expect(proof.revision_id).not.toBe(sent.revision_id);
    const unanswered = await db
      .selectFrom("revision_statement as rs")
      .innerJoin("proof", "proof.revision_id", "rs.revision_id")
      .innerJoin("statement_version as v", "v.id", "rs.version_id")
      .innerJoin("statement as s", "s.id", "v.statement_id")
      .select("s.kind")
      .where("rs.revision_id", "=", proof.revision_id)
      .where(sql<boolean>`not exists (select from proof_answer a where a.proof_id = proof.id and a.version_id = rs.version_id)`)
      .execute();
    expect(unanswered).toEqual([{ kind: "descriptor" }]);
    await goOn(ground, traveller(ground, "answering"), "proof", "published");
    expect(await says((await entryOf("answering")).revision_id, "position")).toContain("Bréval");
  });

  it("sends a certified revision back to verification, its certificates void, its signature standing", async () => {
    await revise("certifying", "certified");
    const old = await dossierOf("certifying");
    await publishErratum("certifying");
    const now = await dossierOf("certifying");
    expect(now.stage).toBe("verification");
    expect(await says(now.revision_id, "position")).toContain("Bréval");
    const voided = await db.selectFrom("certificate").select("voided_at").where("revision_id", "=", old.revision_id).execute();
    expect(voided).toMatchObject([{ voided_at: expect.any(Date) }]);
    // The text that enters the file has the other changes too, and needs no new signature.
    await pressed(ground, subject("certifying"), "pass_checks", "editor2");
    for (const certifier of ["certifier", "certifier2"]) await pressed(ground, subject("certifying"), "certify", certifier);
    await pressed(ground, subject("certifying"), "publish", "publisher");
    const shown = await entryOf("certifying");
    expect(shown.revision_id).toBe(now.revision_id);
    const certificate = await db.selectFrom("certificate").select("number").where("id", "=", shown.certificate_id).executeTakeFirstOrThrow();
    const found = await findCertificate(db, keys, certificate.number);
    expect(found.document?.signatures.map(({ kind, as }) => [kind, as])).toEqual([["sign", "nominee"], ["countersign", "publisher"]]);
  });

  it("is overtaken when another text is published first; then it can only be dropped", async () => {
    const id = await openErratum("overtaken");
    expect(await correct(id)).toMatchObject({ ok: true });
    await revise("overtaken", "certified");
    await pressed(ground, subject("overtaken"), "publish", "publisher");
    const entry = { entryId: (await entryOf("overtaken")).id };
    expect(await press(ground, entry, "check_erratum", "editor2")).toMatchObject({ ok: false, reason: "superseded" });
    expect(await correct(id, "Manufacture de Lanvaux")).toMatchObject({ ok: false, reason: "superseded" });
    await pressed(ground, entry, "drop_erratum", "editor", { note: "Dépassé par la nouvelle version." });
    expect(await says((await entryOf("overtaken")).revision_id, "position")).toContain("Montreval");
  });
});
