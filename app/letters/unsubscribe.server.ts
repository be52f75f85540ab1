import { z } from "zod";
import type { Database, Kysely } from "~/db.server";
import { seal, unseal } from "~/http/cookies.server";
import type { Keys } from "~/keys.server";

const purpose = "unsubscribe";

/** The last part of a reminder's one-click address (RFC 8058): the letter, signed so that nobody can stop another's reminders. */
export function signUnsubscribe(keys: Pick<Keys, "session">, letterId: string): string {
  return seal(keys, purpose, letterId);
}

/** The letter of such an address; null where the house has not signed it. */
export function readUnsubscribe(keys: Pick<Keys, "session">, signed: string): string | null {
  return z.uuid().safeParse(unseal(keys, purpose, signed)).data ?? null;
}

/** Is this a letter of saved searches? One that is gone is treated like a reminder. */
export async function isAlert(db: Kysely<Database>, letterId: string): Promise<boolean> {
  return (await db.selectFrom("letter").select("id").where("id", "=", letterId).where("kind", "=", "alert").executeTakeFirst()) !== undefined;
}

/**
 * Stops the reminders of the file that this letter reminds of, and no other letter. The file itself does not move: pressing
 * twice is pressing once, and whether the letter is still there is not told.
 */
export async function stopReminders(db: Kysely<Database>, letterId: string): Promise<void> {
  await db
    .insertInto("reminder_stop")
    .columns(["dossier_id", "letter_id"])
    .expression((eb) =>
      eb
        .selectFrom("letter")
        .select((each) => [each.ref("dossier_id").$notNull().as("dossier_id"), "id"])
        .where("id", "=", letterId)
        .where("kind", "=", "reminder")
        .where("person_id", "is not", null)
        .where("dossier_id", "is not", null),
    )
    .onConflict((conflict) => conflict.column("dossier_id").doNothing())
    .execute();
}
