import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { once, OperationTaken } from "~/http/operation.server";
import type { RefusalReason } from "~/http/refusal";
import { type Actor, accountOf } from "~/workflow/roles";
import type { Authority } from "./authority";

/** What an editor does to the lists, inside its transaction. */
export type Act = { trx: Transaction<Database>; by: string };
export type Acted<Done> = ({ ok: true } & Done) | { ok: false; reason: RefusalReason };
export type ActRequest = { actor: Actor; operationId: string };

/** Refuses a change of the lists; nothing of it stays. */
export class NotDone extends Error {
  override name = "NotDone";
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

/** Changes the lists once for each operation, in one transaction. */
export async function act<Done extends object>(db: Kysely<Database>, { actor, operationId }: ActRequest, kind: string, work: (act: Act) => Promise<Done>): Promise<Acted<Done>> {
  const by = accountOf(actor);
  if (!by) return { ok: false, reason: "not_yours" };
  try {
    const { outcome } = await once(db, { id: operationId, kind, accountId: by }, (trx) => work({ trx, by }));
    return { ok: true, ...outcome };
  } catch (fault) {
    if (fault instanceof NotDone) return { ok: false, reason: fault.reason };
    if (fault instanceof OperationTaken) return { ok: false, reason: "operation_taken" };
    throw fault;
  }
}

/**
 * The lists change one at a time: a merge renews the index of many entries, and two of them would wait for each other's
 * rows. Then these entries of the lists, in the order of their ids. Refused where one is gone: it was merged meanwhile.
 */
export async function lockAuthorities(trx: Transaction<Database>, ids: readonly number[]): Promise<Authority[]> {
  await sql`select pg_advisory_xact_lock(hashtext('vitae authorities'))`.execute(trx);
  const { rows } = await sql<Authority & { gone: boolean }>`select id, kind, key, label_fr as fr, label_en as en, merged_into is not null as gone
    from authority where id = any(${[...ids]}::bigint[]) order by id for update`.execute(trx);
  if (rows.length < new Set(ids).size) throw new NotDone("not_found");
  if (rows.some(({ gone }) => gone)) throw new NotDone("authority_gone");
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ gone: _gone, ...row }) => row));
}

type Event = { authorityId: number; kind: "renamed" | "merged" | "split"; otherId?: number; detail: Record<string, string | number | null> };

/** A line of the lists' history. */
export async function recordEvent({ trx, by }: Act, { authorityId, kind, otherId, detail }: Event): Promise<void> {
  await trx.insertInto("authority_event").values({ authority_id: authorityId, kind, other_id: otherId ?? null, detail: JSON.stringify(detail), by_account: by }).execute();
}
