import { actorOf } from "~/accounts/actor.server";
import type { Database, Kysely, Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { once } from "~/http/operation.server";
import type { Keys } from "~/keys.server";
import { judge, maySecond } from "~/workflow/judge";
import { type Actor, accountOf, clock } from "~/workflow/roles";
import { type Decided, type Outcome, perform, pressOf, Refusal, refusable } from "./decide.server";
import { policyFor, readFacts } from "./facts.server";
import { lockFile, type Subject } from "./lock.server";
import { findPending, type Pending, settlePending } from "./pending.server";

export type SecondRequest = { house: HouseRow; keys: Keys; pendingId: string; actor: Actor; operationId: string; note?: string };

/**
 * The second person's word. `judge` runs again with the first person's press; only then does anything move or leave.
 * A batch (the dossiers of one meeting) is confirmed whole: one refusal leaves all of it pending.
 */
export async function confirmPending(db: Kysely<Database>, request: SecondRequest): Promise<Outcome> {
  const operation = { id: request.operationId, kind: "confirm_pending", accountId: accountOf(request.actor) };
  return refusable(async () => (await once(db, operation, (trx) => confirmAll(trx, request))).outcome);
}

async function confirmAll(trx: Transaction<Database>, request: SecondRequest): Promise<Decided> {
  let last: Decided | null = null;
  for (const pending of await findPending(trx, request.pendingId)) last = await confirmOne(trx, request, pending);
  if (!last) throw new Refusal({ ok: false, reason: "superseded" });
  return last;
}

async function confirmOne(trx: Transaction<Database>, request: SecondRequest, pending: Pending): Promise<Decided> {
  const subject = subjectOf(pending);
  const file = await lockFile(trx, subject);
  if (!file) throw new Refusal({ ok: false, reason: "not_found" });
  const house = await policyFor(trx, file, request.house.policy);
  const facts = { ...(await readFacts(trx, file, house.policy, pending.input)), pending: null };
  const right = maySecond(house, request.actor, facts, pending);
  if (right !== true) throw new Refusal({ ok: false, reason: right });
  const author = pending.author ? await actorOf(trx, pending.author) : clock;
  if (!author) throw new Refusal({ ok: false, reason: "superseded" });
  const press = { ...pending.input, via: pending.via === "clock" ? undefined : pending.via };
  const recordedWith = { ...(await pressOf(trx, press)), evidence: pending.evidence_id !== null };
  const verdict = judge(house, author, pending.decision, facts, recordedWith);
  if (!verdict.ok) throw new Refusal(verdict);
  const by = accountOf(request.actor) ?? "";
  if (!(await settlePending(trx, pending.id, "confirmed", by, request.note ?? null))) throw new Refusal({ ok: false, reason: "superseded" });
  return perform(
    trx,
    { house: request.house, keys: request.keys, subject, decision: pending.decision, actor: request.actor, press, operationId: request.operationId },
    { file, house, verdict, author: pending.author, evidenceId: pending.evidence_id },
  );
}

/** Rejects what waits: nothing moves, the first person sees the reason on the file. */
export async function rejectPending(db: Kysely<Database>, request: SecondRequest): Promise<Outcome> {
  const operation = { id: request.operationId, kind: "reject_pending", accountId: accountOf(request.actor) };
  return refusable(async () => (await once(db, operation, (trx) => rejectAll(trx, request))).outcome);
}

async function rejectAll(trx: Transaction<Database>, request: SecondRequest): Promise<Decided> {
  let last: Decided | null = null;
  for (const pending of await findPending(trx, request.pendingId)) {
    const file = await lockFile(trx, subjectOf(pending));
    if (!file) throw new Refusal({ ok: false, reason: "not_found" });
    const house = await policyFor(trx, file, request.house.policy);
    const facts = await readFacts(trx, file, house.policy, pending.input);
    const right = maySecond(house, request.actor, facts, pending);
    // Its author may take a press back; everybody else needs the right to second it.
    if (right !== true && right !== "same_person") throw new Refusal({ ok: false, reason: right });
    const by = accountOf(request.actor) ?? "";
    if (!(await settlePending(trx, pending.id, "rejected", by, request.note ?? null))) throw new Refusal({ ok: false, reason: "superseded" });
    last = { ok: true, decision: pending.decision, stage: facts.stage, standing: facts.standing, dossierId: pending.dossier_id, entryId: pending.entry_id, pendingId: pending.id };
  }
  if (!last) throw new Refusal({ ok: false, reason: "superseded" });
  return last;
}

function subjectOf(pending: Pending): Subject {
  return pending.dossier_id ? { dossierId: pending.dossier_id } : { entryId: pending.entry_id ?? "" };
}
