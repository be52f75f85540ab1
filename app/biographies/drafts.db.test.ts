import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { holder } from "../../db/seed/journey";
import { somebody } from "../../db/seed/somebody";
import { actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { decide } from "~/dossiers/decide.server";
import type { Actor } from "~/workflow/roles";
import { recordCheck } from "./check.server";
import { freeze, moveStatement, removeStatement, resetDraft, restoreStatement, saveStatement } from "./draft.server";
import { type Line, readDraft, readRevision } from "./read.server";
import { revisionHash } from "./revision.server";
import type { Save } from "./save.server";
import { statementOf } from "./versions.server";
import { inDraft } from "./write.server";

const { db } = await testDatabase();
let built: World;

const stages = {
  writing: "drafting",
  moving: "drafting",
  chain: "drafting",
  ask: "questionnaire",
  verify: "verification",
  still: "verification",
  closed: "proof",
} as const;

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
const dossierOf = (key: keyof typeof stages) =>
  db.selectFrom("dossier").select(["revision_id", "stage"]).where("id", "=", file(key).dossierId).executeTakeFirstOrThrow();

describe("who writes", () => {
  test("the person while the questionnaire is theirs, the drafter until the proof, the checker in verification, nobody else", async () => {
    const account = await db
      .insertInto("account")
      .values({ mail: "own@example.org", name: "Aurore Testask", person_id: file("ask").personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const own: Actor = {
      kind: "account",
      accountId: account.id,
      name: "Aurore",
      roles: ["nominee"],
      personId: file("ask").personId,
      delegateFor: [],
      level: 1,
    };
    const delegate: Actor = {
      ...own,
      accountId: ((await drafter()) as Extract<Actor, { kind: "account" }>).accountId,
      roles: ["delegate"],
      personId: null,
      delegateFor: [file("ask").personId],
    };
    const as = async (saved: Awaited<ReturnType<typeof type>>) =>
      saved.ok
        ? (await db.selectFrom("statement_version").select("made_as").where("id", "=", saved.versionId).executeTakeFirstOrThrow())
            .made_as
        : saved.problem === "refused" && saved.reason;
    expect(await as(await type("ask", own, recreation("Marche")))).toBe("nominee");
    expect(await as(await type("ask", delegate, recreation("Voile")))).toBe("delegate");
    expect(await as(await type("writing", own, recreation("Marche")))).toBe("not_found");
    expect(await as(await type("writing", await checker(), recreation("Marche")))).toBe("not_yours");
    expect(await as(await type("verify", await drafter(), recreation("Marche")))).toBe("not_yours");
    expect(await as(await type("closed", await drafter(), recreation("Marche")))).toBe("wrong_stage");
    expect(await as(await type("writing", { ...own, personId: null }, recreation("Marche")))).toBe("not_found");
  });

  test("what the checker changes is frozen at once and wants a countersignature; the signature stands for the rest", async () => {
    const before = await dossierOf("verify");
    const position = await line("verify", "position");
    const changed = await type("verify", await checker(), {
      statementId: position.statementId,
      kind: "position",
      value: { title: { text: "Factrice d'orgues" } },
      period: { from: "1982" },
      audience: "public",
      expected: position.id,
    });
    expect(changed).toMatchObject({ ok: true, changed: true });
    const after = await dossierOf("verify");
    expect(after.revision_id).not.toBe(before.revision_id);
    const frozen = await readRevision(db, after.revision_id ?? "");
    expect(frozen?.revision?.origin).toBe("checker");
    expect(frozen?.lines.find((each) => each.kind === "position")?.period).toEqual({ from: "1982", to: null });
    const signatures = () =>
      db
        .selectFrom("signature")
        .select(["kind", "revision_id", "voided_at"])
        .where("dossier_id", "=", file("verify").dossierId)
        .orderBy("at")
        .execute();
    expect(await signatures()).toEqual([{ kind: "sign", revision_id: before.revision_id, voided_at: null }]);
    for (const each of frozen?.lines ?? []) {
      await recordCheck(db, {
        house: built.house,
        dossierId: file("verify").dossierId,
        versionId: each.id,
        by: await checker(),
        operationId: randomUUID(),
        method: "register",
        result: "confirmed",
      });
    }
    const pass = async () =>
      decide(db, {
        ...built,
        subject: { dossierId: file("verify").dossierId },
        decision: "pass_checks",
        actor: await checker(),
        operationId: randomUUID(),
      });
    expect(await pass()).toMatchObject({ ok: false, reason: "countersigned" });
    await step(built, { subject: { dossierId: file("verify").dossierId }, decision: "countersign", by: holder(file("verify")) });
    expect((await signatures())[1]).toEqual({ kind: "countersign", revision_id: after.revision_id, voided_at: null });
    expect(await pass()).toMatchObject({ ok: true, stage: "certification" });
  });

  test("a checker's save that changes nothing makes no revision", async () => {
    const before = await dossierOf("still");
    const name = await line("still", "name");
    const saved = await type("still", await checker(), {
      statementId: name.statementId,
      kind: "name",
      value: name.value,
      audience: name.audience,
      expected: name.id,
    });
    expect(saved).toMatchObject({ ok: true, changed: false });
    expect(await dossierOf("still")).toEqual(before);
  });
});

describe("a draft", () => {
  const within = async <T>(key: keyof typeof stages, work: Parameters<typeof inDraft<{ ok: boolean; result: T }>>[2]) => {
    const done = await inDraft(
      db,
      { house: built.house, dossierId: file(key).dossierId, actor: await drafter(), operationId: randomUUID(), kind: "test" },
      work
    );
    if (!("result" in done)) throw new Error("refused");
    return done.result;
  };

  test("lets a statement be left out and put back, and moves it within its section", async () => {
    await type("moving", await drafter(), recreation("Un"));
    await type("moving", await drafter(), recreation("Deux"));
    const texts = async () =>
      (await lines("moving")).filter((each) => each.kind === "recreation").map((each) => "text" in each.value && each.value.text);
    const [first, second] = (await lines("moving")).filter((each) => each.kind === "recreation");
    await within("moving", async ({ trx, biographyId }) => ({
      ok: true,
      result: await moveStatement(trx, biographyId, second?.statementId ?? 0, "up"),
    }));
    expect(await texts()).toEqual(["Deux", "Un"]);
    expect(
      await within("moving", async ({ trx, biographyId }) => ({
        ok: true,
        result: await moveStatement(trx, biographyId, second?.statementId ?? 0, "up"),
      }))
    ).toBe(false);
    await within("moving", async ({ trx, biographyId }) => ({
      ok: true,
      result: await removeStatement(trx, { biographyId, statementId: first?.statementId ?? 0, expected: first?.id ?? 0 }),
    }));
    expect(await texts()).toEqual(["Deux"]);
    await within("moving", async ({ trx, biographyId }) => ({
      ok: true,
      result: await restoreStatement(trx, biographyId, first?.statementId ?? 0),
    }));
    expect(await texts()).toEqual(["Deux", "Un"]);
  });

  test("is frozen into a chain of revisions, each with the hash that anyone can make again", async () => {
    const once = await within("chain", async ({ trx, biographyId }) => ({
      ok: true,
      result: await freeze(trx, biographyId, { origin: "draft", madeBy: null }),
    }));
    await type("chain", await drafter(), recreation("Alpinisme"));
    const twice = await within("chain", async ({ trx, biographyId }) => ({
      ok: true,
      result: await freeze(trx, biographyId, { origin: "draft", madeBy: null }),
    }));
    expect(twice.number).toBe(once.number + 1);
    expect(twice.hash).not.toBe(once.hash);
    const rows = await db
      .selectFrom("revision")
      .select(["id", "parent_id", "number"])
      .where("id", "in", [once.id, twice.id])
      .orderBy("number")
      .execute();
    expect(rows[1]?.parent_id).toBe(once.id);
    const read = await readRevision(db, twice.id);
    if (!read) throw new Error("no revision");
    expect(revisionHash({ language: read.language, wording: read.wording, statements: read.lines.map(statementOf) })).toBe(
      twice.hash
    );
    await within("chain", async ({ trx, biographyId }) => ({ ok: true, result: await resetDraft(trx, biographyId, once.id) }));
    expect((await lines("chain")).map((each) => each.id)).toEqual(
      (await readRevision(db, once.id))?.lines.map((each) => each.id)
    );
  });

  test("shows a reader only the statements of their audiences", async () => {
    const made = await type("chain", await drafter(), {
      statementId: null,
      kind: "contact",
      value: { type: "mail", text: "aurore@example.org" },
      expected: null,
    });
    expect(made.ok).toBe(true);
    const { id } = await within("chain", async ({ trx, biographyId }) => ({
      ok: true,
      result: await freeze(trx, biographyId, { origin: "draft", madeBy: null }),
    }));
    const kindsFor = async (audiences?: readonly ("public" | "listed" | "subscribers" | "house")[]) =>
      (await readRevision(db, id, { audiences }))?.lines.map((each) => each.kind);
    expect(await kindsFor(["public"])).not.toContain("birth");
    expect(await kindsFor(["public", "subscribers"])).toContain("birth");
    expect(await kindsFor(["public", "subscribers"])).not.toContain("contact");
    expect(await kindsFor()).toContain("contact");
  });
});
