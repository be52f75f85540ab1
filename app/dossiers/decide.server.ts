import type { Database, Kysely, Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { once } from "~/http/operation.server";
import type { Keys } from "~/keys.server";
import { enqueueLetters } from "~/letters/enqueue.server";
import type { House, Press } from "~/workflow/facts";
import { type Allowed, judge, type Refused } from "~/workflow/judge";
import { type Actor, accountOf } from "~/workflow/roles";
import type { Effect } from "./effect";
import { effects } from "./effects.server";
import { policyFor, readFacts } from "./facts.server";
import { type File, lockFile, readFile, type Subject } from "./lock.server";
import { move } from "./move.server";
import { makePending, voidPending } from "./pending.server";
import type { PressInput } from "./press";
import { recordEvidence } from "./evidence.server";
import { recordEvent } from "./record.server";

export type Request = {
  house: HouseRow;
  keys: Keys;
  subject: Subject;
  decision: string;
  actor: Actor;
  press?: PressInput;
  /** From the form: the same id has one effect and is shown the first result. */
  operationId: string;
  /** What the caller writes with the decision, beside its own effect: a nomination with `propose`. */
  alongside?: Effect;
};

export type Decided = { ok: true; decision: string; stage: string | null; standing: string; dossierId: string | null; entryId: string | null; pendingId: string | null };
export type Outcome = Decided | Refused;

/**
 * The only way that a dossier or an entry moves. Locks the file, asks `judge`, moves, writes what the decision writes,
 * records the event and enqueues the letters: all in one transaction, or nothing. Where the table wants a second person,
 * writes a pending decision instead. Refusals are returned and leave nothing behind; only faults are thrown.
 */
export async function decide(db: Kysely<Database>, request: Request): Promise<Outcome> {
  const operation = { id: request.operationId, kind: `decide:${request.decision}`, accountId: accountOf(request.actor) };
  return refusable(async () => (await once(db, operation, (trx) => decideIn(trx, request))).outcome);
}

/** Runs work whose refusals are thrown inside a transaction, so that it rolls back, and returns them as values. */
export async function refusable(work: () => Promise<Decided>): Promise<Outcome> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Refusal) return fault.refused;
    // The database's own guard of several pairs of eyes (migration 04) speaks last.
    if (fault instanceof Error && fault.message.startsWith("eyes:")) return { ok: false, reason: "certifier_is_apart" };
    throw fault;
  }
}

/** Carries a refusal out of a transaction that must not be committed. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(readonly refused: Refused) {
    super(refused.reason);
  }
}

/** `decide` inside a transaction that the caller holds; a refusal is thrown as `Refusal`. */
export async function decideIn(trx: Transaction<Database>, request: Request): Promise<Decided> {
  const { actor, press = {} } = request;
  const file = await lockFile(trx, request.subject);
  if (!file) throw new Refusal({ ok: false, reason: "not_found" });
  const house = await policyFor(trx, file, request.house.policy);
  const facts = await readFacts(trx, file, house.policy, press);
  const verdict = judge(house, actor, request.decision, facts, await pressOf(trx, press));
  if (!verdict.ok) throw new Refusal(verdict);
  if (verdict.waits) {
    const pendingId = await makePending(trx, { file, verdict, actor, press });
    return decided(verdict, file, pendingId);
  }
  return perform(trx, { ...request, press }, { file, house, verdict, author: null, evidenceId: null });
}

type Performance = { file: File; house: House; verdict: Allowed; author: string | null; evidenceId: string | null };

/** What happens once nobody has to be asked any more. Called by `decide` and by the second person's confirmation. */
export async function perform(trx: Transaction<Database>, request: Request & { press: PressInput }, work: Performance): Promise<Decided> {
  const { actor, press, keys } = request;
  const { file: before, house, verdict, author } = work;
  if (verdict.moves) await voidPending(trx, before, verdict, accountOf(actor));
  const file = await move(trx, before, verdict, {
    policyVersionId: request.house.policyVersionId,
    language: press.language ?? before.dossier?.language ?? "fr",
    year: new Date().getFullYear(),
  });
  const evidenceId = work.evidenceId ?? (await recordEvidence(trx, file, press, verdict.row.decision, author ?? accountOf(actor)));
  const deed = { trx, verdict, file, before, actor, author, house, press, keys, evidenceId };
  const refused = (await effects[verdict.row.decision]?.(deed)) ?? (await request.alongside?.(deed));
  if (refused) throw new Refusal({ ok: false, reason: refused });
  const number = await recordEvent(trx, {
    file: await refreshed(trx, file),
    verdict,
    actor: author ? { ...actor, accountId: author } as Actor : actor,
    second: author ? accountOf(actor) : null,
    note: press.note ?? null,
    reasonCode: press.reasonCode ?? null,
    via: viaOf(actor, press),
    evidenceId,
    operationId: request.operationId,
    detail: press.identity ? { identity: press.identity } : press.duty ? { duty: press.duty } : null,
  });
  await enqueueLetters({ trx, verdict, file, actor, press, house: request.house, keys, eventNumber: number, author });
  return decided(verdict, await refreshed(trx, file), null);
}

function viaOf(actor: Actor, press: PressInput) {
  if (press.via === "paper" || press.via === "telephone") return press.via;
  return actor.kind === "letter" ? "letter" : actor.kind === "clock" ? "clock" : "page";
}

/** Effects may have made the entry (publish) or moved the dossier to another person (identity): read it again. */
async function refreshed(trx: Transaction<Database>, file: File): Promise<File> {
  return (await readFile(trx, file.dossier ? { dossierId: file.dossier.id } : { personId: file.personId })) ?? file;
}

function decided(verdict: Allowed, file: File, pendingId: string | null): Decided {
  const stage = pendingId ? verdict.from : (file.dossier?.stage ?? null);
  const standing = file.entry?.standing ?? "none";
  return { ok: true, decision: verdict.row.decision, stage, standing, dossierId: file.dossier?.id ?? null, entryId: file.entry?.id ?? null, pendingId };
}

/** The press as the pure judge knows it: ids become what the table asks about. */
export async function pressOf(db: Kysely<Database>, input: PressInput): Promise<Press> {
  const press: Press = {
    note: input.note,
    reasonCode: input.reasonCode,
    outcome: input.outcome,
    identity: input.identity === "same" && !input.samePersonId ? undefined : input.identity,
    via: input.via,
    evidence: Boolean(input.evidenceNote ?? input.evidenceTitle),
    signer: input.signer,
    relation: input.relation,
    sources: input.sources,
    self: input.self,
    votes: votesOf(input),
    findingsSeen: input.findingsSeen,
  };
  if (!input.assigneeId || !input.duty) return press;
  const account = await db
    .selectFrom("account")
    .leftJoin("account_role", "account_role.account_id", "account.id")
    .select("role")
    .where("account.id", "=", input.assigneeId)
    .where("disabled_at", "is", null)
    .execute();
  return { ...press, assignee: { accountId: input.assigneeId, duty: input.duty, roles: account.flatMap((row) => row.role ?? []) } };
}

/** A count without its first four figures is none; nobody has to write down that no paper was blank. */
function votesOf({ entitled, present, yes, no, blank = 0 }: PressInput): Press["votes"] {
  if (entitled === undefined || present === undefined || yes === undefined || no === undefined) return undefined;
  return { entitled, present, yes, no, blank };
}
