import { sql, type Database, type Kysely, type Transaction } from "~/db.server";

export interface Operation {
  id: string;
  kind: string;
  accountId: string | null;
}

/** Somebody sends an operation id that belongs to another act or another account: not a retry, so nothing is done. */
export class OperationTaken extends Error {
  override name = "OperationTaken";
}

/**
 * Does a piece of work once for each operation id, in one transaction, and stores what came of it. A double click, the
 * back button or a retry waits for the first and is given the first one's outcome; if the first failed, it is done now.
 */
export async function once<Outcome>(
  db: Kysely<Database>,
  operation: Operation,
  work: (trx: Transaction<Database>) => Promise<Outcome>,
): Promise<{ outcome: Outcome; replayed: boolean }> {
  return db.transaction().execute(async (trx) => {
    const stored = await claimOperation<Outcome>(trx, operation);
    if (stored) return { outcome: stored.outcome, replayed: true };
    const outcome = await work(trx);
    await trx.updateTable("operation").set({ outcome: JSON.stringify(outcome ?? null) }).where("id", "=", operation.id).execute();
    return { outcome, replayed: false };
  });
}

/** The stored outcome of an operation that was done before, or null when it is ours to do. Waits for a twin under way. */
async function claimOperation<Outcome>(trx: Transaction<Database>, operation: Operation): Promise<{ outcome: Outcome } | null> {
  const claimed = await trx
    .insertInto("operation")
    .values({ id: operation.id, kind: operation.kind, account_id: operation.accountId })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (claimed) return null;
  const first = await trx
    .selectFrom("operation")
    .select("outcome")
    .where("id", "=", operation.id)
    .where("kind", "=", operation.kind)
    .where(sql<boolean>`account_id is not distinct from ${operation.accountId}::uuid`)
    .executeTakeFirst();
  if (!first) throw new OperationTaken(operation.kind);
  return { outcome: first.outcome as Outcome };
}
