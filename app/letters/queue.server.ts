import { randomUUID } from "node:crypto";
import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { type LetterSecret, sealSecret } from "./codes.server";

/** A letter as whoever sends it gives it to the outbox. */
export interface NewLetter {
  kind: string;
  /** The same reason twice is one letter. */
  idem: string;
  recipient: string;
  address: string;
  language: Language;
  subject: string;
  /** Plain text, with the blanks of blocks.ts where a secret will stand when it leaves. */
  body: string;
  secret?: LetterSecret;
  accountId?: string | null;
}

/** Puts a letter into the outbox, in the caller's transaction if there is one. Gives the letter's id, or null if it was there. */
export async function queueLetter(db: Kysely<Database>, { keys, domain }: { keys: Pick<Keys, "seal">; domain: string }, letter: NewLetter): Promise<string | null> {
  const id = randomUUID();
  const row = await db
    .insertInto("letter")
    .values({
      id,
      kind: letter.kind,
      idem: letter.idem,
      recipient: letter.recipient,
      address: letter.address,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      account_id: letter.accountId ?? null,
      secret: letter.secret ? sealSecret(keys, id, letter.secret) : null,
      message_id: `<${id}.${letter.kind}@${domain}>`,
    })
    .onConflict((conflict) => conflict.column("idem").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
