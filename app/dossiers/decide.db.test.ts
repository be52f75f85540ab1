import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { actorNamed, type Ground, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { somebody } from "../../db/seed/somebody";
import { judge } from "~/workflow/judge";
import { decide, type Outcome } from "./decide.server";
import { policyFor, readFacts } from "./facts.server";
import { readFile } from "./lock.server";
import { move } from "./move.server";
import type { PressInput } from "./press";
import { recordEvent } from "./record.server";
import { confirmPending, rejectPending } from "./second.server";

const { db } = await testDatabase();
let built: World;

beforeAll(async () => {
  const persons = ["one", "two", "three", "four", "five", "six", "seven"].map((key) => somebody(key, "proposed"));
  const further = [somebody("invited", "invited"), somebody("assessed", "assessment"), somebody("listed", "published")];
  built = await world(db, inventedKeys(), { preset: "national", persons: [...persons, ...further] });
}, 120_000);

function file(key: string) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

async function press(key: string, decision: string, by: string, extra: PressInput = {}, operationId = randomUUID()): Promise<Outcome> {
  const ground: Ground = built;
  return decide(db, { ...ground, subject: { dossierId: file(key).dossierId }, decision, actor: await actorNamed(ground, by), press: extra, operationId });
}

const eventsOf = (key: string, decision: string) =>
  db.selectFrom("event").select(["number", "decision"]).where("dossier_id", "=", file(key).dossierId).where("decision", "=", decision).execute();
const lettersOf = (key: string, kind: string) => db.selectFrom("letter").select("id").where("dossier_id", "=", file(key).dossierId).where("kind", "=", kind).execute();
const stageOf = async (key: string) => (await db.selectFrom("dossier").select("stage").where("id", "=", file(key).dossierId).executeTakeFirstOrThrow()).stage;

describe("many at once", () => {
  test("of twelve who press at the same moment one wins; there is one event and one letter", async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => press("one", "find_inadmissible", "editor", { reasonCode: "no_source" })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok).map((outcome) => !outcome.ok && outcome.reason)).toEqual(Array(11).fill("wrong_stage"));
    expect(await eventsOf("one", "find_inadmissible")).toHaveLength(1);
    expect(await lettersOf("one", "thanks")).toHaveLength(1);
  });

  test("control: without the lock several would get through, so the test above can fail", async () => {
    const actor = await actorNamed(built, "editor");
    let waiting = 6;
    let open: () => void = () => undefined;
    const together = new Promise<void>((resolve) => (open = resolve));
    const unlocked = async () =>
      db.transaction().execute(async (trx) => {
        const found = await readFile(trx, { dossierId: file("two").dossierId });
        if (!found) return false;
        const house = await policyFor(trx, found, built.house.policy);
        const verdict = judge(house, actor, "find_inadmissible", await readFacts(trx, found, house.policy), { reasonCode: "no_source" });
        if (--waiting === 0) open();
        await together;
        if (!verdict.ok) return false;
        const moved = await move(trx, found, verdict, { policyVersionId: 1, language: "fr", year: 2026 });
        await recordEvent(trx, { file: moved, verdict, actor, second: null, note: null, reasonCode: null, via: "page", evidenceId: null, operationId: null, detail: null });
        return true;
      });
    const through = (await Promise.all(Array.from({ length: 6 }, unlocked))).filter(Boolean);
    expect(through.length).toBeGreaterThan(1);
  });

  test("forty times the same operation is one effect, and each is shown the first result", async () => {
    const operationId = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => press("three", "find_inadmissible", "editor", { reasonCode: "no_source" }, operationId)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await eventsOf("three", "find_inadmissible")).toHaveLength(1);
  });
});

describe("all or nothing", () => {
  test("a refusal leaves nothing behind, and its operation may be tried again", async () => {
    const operationId = randomUUID();
    expect(await press("four", "find_inadmissible", "editor", {}, operationId)).toMatchObject({ ok: false, reason: "reason_code" });
    expect(await db.selectFrom("operation").select("id").where("id", "=", operationId).execute()).toEqual([]);
    expect(await press("four", "find_inadmissible", "editor", { reasonCode: "duplicate" }, operationId)).toMatchObject({ ok: true });
  });

  test("when something breaks after the move, stage, event and letters are as before", async () => {
    const broken = decide(db, {
      ...built,
      subject: { dossierId: file("five").dossierId },
      decision: "find_inadmissible",
      actor: await actorNamed(built, "editor"),
      press: { reasonCode: "no_source" },
      operationId: randomUUID(),
      alongside: async () => {
        throw new Error("the power went");
      },
    });
    await expect(broken).rejects.toThrow("the power went");
    expect(await stageOf("five")).toBe("proposed");
    expect(await eventsOf("five", "find_inadmissible")).toEqual([]);
    expect(await lettersOf("five", "thanks")).toEqual([]);
  });
});

describe("two persons", () => {
  test("a seconded decision moves only with another person's word; the author's own is refused", async () => {
    await step(built, { subject: { dossierId: file("six").dossierId }, decision: "settle_identity", by: "editor", press: { identity: "new", note: "Personne d'autre" } });
    const first = await press("six", "decline", "editor", { reasonCode: "criteria_not_met" });
    if (!first.ok || !first.pendingId) throw new Error("it should wait");
    expect(await stageOf("six")).toBe("proposed");
    const confirm = async (by: string) => confirmPending(db, { ...built, pendingId: first.pendingId ?? "", actor: await actorNamed(built, by), operationId: randomUUID() });
    expect(await confirm("editor")).toMatchObject({ ok: false, reason: "same_person" });
    expect(await confirm("member")).toMatchObject({ ok: false, reason: "not_yours" });
    const both = await Promise.all([confirm("editor2"), confirm("publisher")]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await stageOf("six")).toBe("declined");
    expect(await lettersOf("six", "outcome")).toHaveLength(1);
  });

  test("another decision that moves the file voids what waits, and tells its author", async () => {
    const waiting = await press("seven", "decline", "editor", { reasonCode: "criteria_not_met" });
    expect(waiting).toMatchObject({ ok: true, stage: "proposed" });
    expect(await press("seven", "defer", "editor2", { reasonCode: "too_early" })).toMatchObject({ ok: false, reason: "pending" });
    expect(await press("seven", "find_inadmissible", "editor2", { reasonCode: "duplicate" })).toMatchObject({ ok: true, stage: "inadmissible" });
    const pending = await db.selectFrom("pending_decision").select("state").where("dossier_id", "=", file("seven").dossierId).executeTakeFirstOrThrow();
    expect(pending.state).toBe("voided");
    expect(await lettersOf("seven", "pending_voided")).toHaveLength(1);
  });

  test("a rejected press moves nothing", async () => {
    const { dossierId } = file("assessed");
    const first = await press("assessed", "decline", "editor", { reasonCode: "criteria_not_met" });
    if (!first.ok || !first.pendingId) throw new Error("it should wait");
    await rejectPending(db, { ...built, pendingId: first.pendingId, actor: await actorNamed(built, "publisher"), operationId: randomUUID(), note: "Trop tôt" });
    expect(await stageOf("assessed")).toBe("assessment");
    const row = await db.selectFrom("pending_decision").select(["state", "settled_note"]).where("dossier_id", "=", dossierId).executeTakeFirstOrThrow();
    expect(row).toEqual({ state: "rejected", settled_note: "Trop tôt" });
  });

  test("a refusal on paper waits for a second person even where the letter's holder needs none", async () => {
    const press1 = await press("invited", "refuse", "editor", { via: "paper", evidenceTitle: "Lettre signée du 3 novembre" });
    if (!press1.ok || !press1.pendingId) throw new Error("it should wait");
    expect(await stageOf("invited")).toBe("invited");
    const confirmed = await confirmPending(db, { ...built, pendingId: press1.pendingId, actor: await actorNamed(built, "editor2"), operationId: randomUUID() });
    expect(confirmed).toMatchObject({ ok: true, stage: "refused" });
    const event = await db.selectFrom("event").select(["via", "second_account", "evidence_id"]).where("dossier_id", "=", file("invited").dossierId).where("decision", "=", "refuse").executeTakeFirstOrThrow();
    expect(event.via).toBe("paper");
    expect(event.evidence_id).not.toBeNull();
    expect(event.second_account).toBe(built.accounts.get("editor2"));
    expect(await lettersOf("invited", "recorded")).toHaveLength(1);
  });
});

describe("history", () => {
  test("the application's role can neither change nor delete an event", async () => {
    await expect(db.updateTable("event").set({ note: "autre" }).execute()).rejects.toThrow(/permission denied|append-only/);
    await expect(db.deleteFrom("event").execute()).rejects.toThrow(/permission denied|append-only/);
  });

  test("a person in conflict finds no such file", async () => {
    const { dossierId } = file("listed");
    await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: built.accounts.get("editor3") ?? "", kind: "pinned" }).execute();
    expect(await press("listed", "open_revision", "editor3")).toMatchObject({ ok: false, reason: "not_found" });
  });
});
