import type { Database, Transaction } from "~/db.server";
import { stopReminders } from "~/letters/heard.server";
import { endCalls } from "./calls.server";

/** Somebody has answered, or the file has moved on: nobody is telephoned any more, and no reminder leaves that was still here. */
export async function leaveInPeace(trx: Transaction<Database>, dossierId: string): Promise<void> {
  await endCalls(trx, dossierId);
  await stopReminders(trx, dossierId);
}
