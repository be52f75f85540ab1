import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { holder } from "../../db/seed/journey";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { decide } from "~/dossiers/decide.server";
import type { PressInput } from "~/dossiers/press";
import type { Actor } from "~/workflow/roles";
import { type Answer, answerProof } from "./answer.server";
import { recordCheck } from "./check.server";
import { saveStatement } from "./draft.server";
import { readLeft } from "./left.server";
import { readDraft, readRevision } from "./read.server";
import { readSigned } from "./signed.server";
import { inDraft } from "./write.server";

const { db } = await testDatabase();
let built: World;

const stages = { rounds: "proof", veto: "proof", correct: "proof", listed: "published", eyes: "drafting" } as const;
type Key = keyof typeof stages;

beforeAll(async () => {
  built = await world(db, inventedKeys(), {
    preset: "national",
    persons: Object.entries(stages).map(([key, stage]) => somebody(key, stage)),
  });
}, 120_000);

function file(key: Key) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

const drafter = () => actorNamed(built, "editor");
const checker = () => actorNamed(built, "editor2");
const dossierOf = (key: Key) =>
  db
    .selectFrom("dossier")
    .select(["revision_id", "stage", "proof_round"])
    .where("id", "=", file(key).dossierId)
    .executeTakeFirstOrThrow();
const signaturesOf = (key: Key) =>
  db
    .selectFrom("signature")
    .select(["kind", "revision_id", "revision_hash", "signer", "signer_name", "voided_at"])
    .where("dossier_id", "=", file(key).dossierId)
    .orderBy("at")
    .execute();

async function press(key: Key, decision: string, by: Actor, input: PressInput = {}) {
  return decide(db, {
    ...built,
    subject: { dossierId: file(key).dossierId },
    decision,
    actor: by,
    press: input,
    operationId: randomUUID(),
  });
}

/** Answers every statement of the proof under way: as said by kind, the rest accepted. */
async function answer(key: Key, said: Partial<Record<string, Omit<Answer, "versionId">>> = {}, by?: Actor) {
  const { revision_id } = await dossierOf(key);
  const reading = await readRevision(db, revision_id ?? "");
  const answers = (reading?.lines ?? []).map((line) => ({
    versionId: line.id,
    ...(said[line.kind] ?? { verdict: "accept" as const, correction: null }),
  }));
  return answerProof(db, {
    dossierId: file(key).dossierId,
    revisionId: revision_id ?? "",
    actor: by ?? (await drafter()),
    answers,
    operationId: randomUUID(),
  });
}

async function write(key: Key, text: string) {
  const request = {
    house: built.house,
    dossierId: file(key).dossierId,
    actor: await drafter(),
    operationId: randomUUID(),
    kind: "save_statement",
  };
  return inDraft(db, request, ({ trx, biographyId, author }) =>
    saveStatement(trx, { biographyId, author, statementId: null, kind: "recreation", value: { text }, expected: null })
  );
}

const kindsIn = async (revisionId: string | null) => (await readRevision(db, revisionId ?? ""))?.lines.map((line) => line.kind);

describe("a proof", () => {
  test("is signed by revision and hash, by the person's name; a later proof voids the signature", async () => {
    const before = await dossierOf("rounds");
    expect(await press("rounds", "sign", holder(file("rounds")))).toMatchObject({ ok: false, reason: "proof_answered" });
    expect(await answer("rounds")).toEqual({ ok: true });
    expect(await press("rounds", "sign", holder(file("rounds")))).toMatchObject({ ok: true, stage: "verification" });
    const hash = (await readRevision(db, before.revision_id ?? ""))?.revision?.hash;
    const signed = {
      kind: "sign",
      revision_id: before.revision_id,
      revision_hash: hash,
      signer: "nominee",
      signer_name: "Aurore Testrounds",
    };
    expect(await signaturesOf("rounds")).toEqual([{ ...signed, voided_at: null }]);
    expect(await readSigned(db, file("rounds").dossierId, before.revision_id ?? "")).toMatchObject({ name: "Aurore Testrounds", hash, voidedAt: null });

    expect(await press("rounds", "return_to_draft", await checker(), { note: "Une date manque." })).toMatchObject({
      ok: true,
      stage: "drafting",
    });
    expect((await signaturesOf("rounds"))[0]?.voided_at).toBeNull();
    await write("rounds", "Reliure");
    expect(await press("rounds", "resubmit", await drafter())).toMatchObject({ ok: false, reason: "text_is_signed" });
    expect(await press("rounds", "send_proof", await drafter(), { findingsSeen: true })).toMatchObject({ ok: true, stage: "proof" });
    expect((await signaturesOf("rounds"))[0]?.voided_at).not.toBeNull();
    // The person is told so on the new proof, and on the one that they signed.
    for (const revision of [(await dossierOf("rounds")).revision_id, before.revision_id])
      expect(await readSigned(db, file("rounds").dossierId, revision ?? "")).toMatchObject({ name: "Aurore Testrounds", hash, voidedAt: expect.any(Date) });
    expect(await dossierOf("rounds")).toMatchObject({ proof_round: 2 });
  });

  test("need not be accepted twice: what was accepted and has not changed stays accepted, what is new waits", async () => {
    const { revision_id } = await dossierOf("rounds");
    const answers = await db
      .selectFrom("proof_answer")
      .innerJoin("proof", "proof.id", "proof_answer.proof_id")
      .select(["version_id", "verdict"])
      .where("proof.revision_id", "=", revision_id)
      .execute();
    const lines = (await readRevision(db, revision_id ?? ""))?.lines ?? [];
    expect(answers.map((each) => each.verdict)).toEqual(answers.map(() => "accept"));
    expect(lines.filter((line) => !answers.some((each) => each.version_id === line.id)).map((line) => line.kind)).toEqual([
      "recreation",
    ]);
  });

  test("that is signed unchanged after a return goes back to the very revision that was signed", async () => {
    await answer("rounds");
    await press("rounds", "sign", holder(file("rounds")));
    const { revision_id } = await dossierOf("rounds");
    await press("rounds", "return_to_draft", await checker(), { note: "À relire." });
    expect(await press("rounds", "resubmit", await drafter())).toMatchObject({ ok: true, stage: "verification" });
    expect((await dossierOf("rounds")).revision_id).toBe(revision_id);
  });

  test("leaves out what the person vetoed: another revision is signed, and the statement stays marked", async () => {
    const before = await dossierOf("veto");
    await answer("veto", { descriptor: { verdict: "veto", correction: "Pas ainsi." } });
    expect(await press("veto", "sign", holder(file("veto")))).toMatchObject({ ok: true, stage: "verification" });
    const { revision_id } = await dossierOf("veto");
    expect(revision_id).not.toBe(before.revision_id);
    expect(await kindsIn(before.revision_id)).toContain("descriptor");
    expect(await kindsIn(revision_id)).not.toContain("descriptor");
    expect((await readDraft(db, file("veto").personId))?.lines.map((line) => line.kind)).not.toContain("descriptor");
    expect(await signaturesOf("veto")).toMatchObject([{ revision_id }]);
    const flags = await db
      .selectFrom("statement_flag")
      .innerJoin("statement", "statement.id", "statement_flag.statement_id")
      .select(["kind", "flag"])
      .execute();
    expect(flags).toEqual([{ kind: "descriptor", flag: "vetoed" }]);
  });

  test("goes back with corrections, each kept word for word, and the vetoed ones leave the draft", async () => {
    await answer("correct", {
      position: { verdict: "correct", correction: "Depuis 1981." },
      birth: { verdict: "veto", correction: null },
    });
    expect(await press("correct", "sign", holder(file("correct")))).toMatchObject({ ok: false, reason: "proof_answered" });
    expect(await press("correct", "request_corrections", holder(file("correct")))).toMatchObject({ ok: true, stage: "drafting" });
    const kept = await db
      .selectFrom("proof_answer")
      .innerJoin("proof", "proof.id", "proof_answer.proof_id")
      .select(["verdict", "correction"])
      .where("proof.dossier_id", "=", file("correct").dossierId)
      .where("verdict", "<>", "accept")
      .orderBy("verdict")
      .execute();
    expect(kept).toEqual([
      { verdict: "correct", correction: "Depuis 1981." },
      { verdict: "veto", correction: null },
    ]);
    expect((await readDraft(db, file("correct").personId))?.lines.map((line) => line.kind)).not.toContain("birth");
    expect(await answer("correct")).toMatchObject({ ok: false, problem: "refused", reason: "changed_meanwhile" });
  });

  test("is answered by the person, their delegate, or the drafter from paper, and by nobody else", async () => {
    const stranger: Actor = {
      kind: "account",
      accountId: randomUUID(),
      name: "X",
      roles: ["nominee"],
      personId: randomUUID(),
      delegateFor: [],
      level: 1,
    };
    expect(await answer("veto", {}, stranger)).toMatchObject({ ok: false, reason: "not_found" });
    expect(await answer("veto", {}, await checker())).toMatchObject({ ok: false, reason: "not_found" });
  });
});

describe("a revision of a public entry", () => {
  test("begins with what the public reads; given up, its work is kept as a revision of its own", async () => {
    const entry = await db
      .selectFrom("entry")
      .select("revision_id")
      .where("person_id", "=", file("listed").personId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("person_address")
      .values({ person_id: file("listed").personId, kind: "mail", value: "aurore@example.org", origin: "test" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    expect(await press("listed", "open_revision", await drafter())).toMatchObject({ ok: true, stage: "drafting" });
    const before = (await readDraft(db, file("listed").personId))?.lines.map((line) => line.id);
    expect(before).toEqual((await readRevision(db, entry.revision_id ?? ""))?.lines.map((line) => line.id));
    expect(await write("listed", "Cartographie")).toMatchObject({ ok: true });
    expect(await press("listed", "abandon_revision", await drafter())).toMatchObject({ ok: true, stage: "published" });
    expect((await readDraft(db, file("listed").personId))?.lines.map((line) => line.id)).toEqual(before);
    expect((await dossierOf("listed")).revision_id).toBe(entry.revision_id);
    const kept = await db
      .selectFrom("revision")
      .innerJoin("biography", "biography.id", "revision.biography_id")
      .select("revision.id")
      .where("person_id", "=", file("listed").personId)
      .where("origin", "=", "draft")
      .executeTakeFirst();
    expect(await kindsIn(kept?.id ?? null)).toContain("recreation");
  });
});

describe("several pairs of eyes", () => {
  const check = async (by: Actor, versionId: number) =>
    recordCheck(db, {
      house: built.house,
      dossierId: file("eyes").dossierId,
      versionId,
      by,
      operationId: randomUUID(),
      method: "document",
      result: "confirmed",
      evidence: "Registre, page 12",
    });

  test("nobody checks what they wrote: the database says so to whoever was made checker later", async () => {
    const written = await write("eyes", "Voile");
    if (!written.ok) throw new Error("not written");
    expect(await check(await drafter(), written.versionId)).toMatchObject({ ok: false, reason: "not_yours" });
    const by = await drafter();
    await db
      .updateTable("assignment")
      .set({ until: new Date() })
      .where("dossier_id", "=", file("eyes").dossierId)
      .where("duty", "=", "checker")
      .execute();
    await db
      .insertInto("assignment")
      .values({ dossier_id: file("eyes").dossierId, duty: "checker", account_id: by.kind === "account" ? by.accountId : "" })
      .execute();
    expect(await check(by, written.versionId)).toMatchObject({ ok: false, reason: "checker_is_not_drafter" });
    expect(await db.selectFrom("statement_check").select("id").where("version_id", "=", written.versionId).execute()).toEqual([]);
    const others = (await readDraft(db, file("eyes").personId))?.lines.find((line) => line.kind === "position");
    expect(await check(by, others?.id ?? 0)).toMatchObject({ ok: true });
    expect(
      await db
        .selectFrom("evidence")
        .select("title")
        .where("statement_id", "=", others?.statementId ?? 0)
        .execute()
    ).toEqual([{ title: "Registre, page 12" }]);
  });

  test("a version that is under way nowhere is nobody's to check", async () => {
    const strange = (await readDraft(db, file("veto").personId))?.lines[0];
    expect(await check(await drafter(), strange?.id ?? 0)).toMatchObject({ ok: false, reason: "not_found" });
  });

  test("the drafter is warned by how many would be left", async () => {
    const draft = await readDraft(db, file("eyes").personId);
    if (!draft) throw new Error("no draft");
    const editors = await db.selectFrom("account_role").select("account_id").where("role", "=", "editor").execute();
    expect((await readLeft(db, draft)).checkers).toBe(editors.length - 1);
  });
});
