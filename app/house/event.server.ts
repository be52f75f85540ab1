import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { once, OperationTaken } from "~/http/operation.server";
import type { RefusalReason } from "~/http/refusal";
import { type Actor, accountOf } from "~/workflow/roles";

export const houseEventKinds = [
  "account_created", "account_changed", "role_granted", "role_revoked", "account_disabled", "account_enabled", "sessions_ended", "house_changed", "policy_proposed",
  "policy_rejected", "policy_changed", "import_sent", "import_stopped", "access_given", "access_changed", "access_ended",
] as const;
export type HouseEventKind = (typeof houseEventKinds)[number];

export type HouseEvent = {
  kind: HouseEventKind;
  /** The account that it happened to. */
  accountId?: string;
  /** The first person, where a second one confirmed. */
  author?: string;
  note?: string;
  detail?: Record<string, string | number | string[]>;
};

/** What an administrator does, inside its transaction: who does it, and the log that it goes into. */
export type Administration = { trx: Transaction<Database>; by: string; record: (event: HouseEvent) => Promise<void> };
export type Administered<Done> = ({ ok: true } & Done) | { ok: false; reason: RefusalReason };
export type AdministrationRequest = { actor: Actor; operationId: string };

/** Refuses a piece of administration; nothing of it stays. */
export class NotAdministered extends Error {
  override name = "NotAdministered";
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

/** Does a piece of administration once for each operation, in one transaction, with its lines in the house's log. */
export async function administer<Done extends object>(
  db: Kysely<Database>,
  { actor, operationId }: AdministrationRequest,
  kind: string,
  work: (administration: Administration) => Promise<Done>,
): Promise<Administered<Done>> {
  const by = accountOf(actor);
  if (!by) return { ok: false, reason: "not_yours" };
  try {
    const { outcome } = await once(db, { id: operationId, kind, accountId: by }, (trx) => work({ trx, by, record: (event) => record(trx, by, operationId, event) }));
    return { ok: true, ...outcome };
  } catch (fault) {
    if (fault instanceof NotAdministered) return { ok: false, reason: fault.reason };
    if (fault instanceof OperationTaken) return { ok: false, reason: "operation_taken" };
    throw fault;
  }
}

async function record(trx: Transaction<Database>, by: string, operationId: string, { kind, accountId, author, note, detail }: HouseEvent): Promise<void> {
  await trx
    .insertInto("house_event")
    .values({
      kind,
      actor_account: author ?? by,
      second_account: author ? by : null,
      account_id: accountId ?? null,
      note: note ?? null,
      detail: detail ? JSON.stringify(detail) : null,
      operation_id: operationId,
    })
    .execute();
}

export type PastHouseEvent = {
  seq: number;
  kind: HouseEventKind;
  at: Date;
  by: string | null;
  second: string | null;
  account: string | null;
  note: string | null;
  detail: Record<string, string | number | string[]> | null;
};

export const houseEventsSize = 60;

/** What the house changed about itself, latest first, by keyset. */
export async function readHouseEvents(db: Kysely<Database>, before?: number): Promise<{ rows: PastHouseEvent[]; next: number | null }> {
  const rows = await db
    .selectFrom("house_event")
    .leftJoin("account as by", "by.id", "house_event.actor_account")
    .leftJoin("account as second", "second.id", "house_event.second_account")
    .leftJoin("account as about", "about.id", "house_event.account_id")
    .select(["seq", "kind", "at", "by.name as by", "second.name as second", "about.name as account", "note", "detail"])
    .$if(before !== undefined, (query) => query.where("seq", "<", sql<number>`${before ?? 0}::bigint`))
    .orderBy("seq", "desc")
    .limit(houseEventsSize + 1)
    .execute();
  const shown = rows.slice(0, houseEventsSize) as PastHouseEvent[];
  return { rows: shown, next: rows.length > houseEventsSize ? (shown.at(-1)?.seq ?? null) : null };
}
