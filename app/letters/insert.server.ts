import { randomUUID } from "node:crypto";
import { type Database, type Kysely, sql, together } from "~/db.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { type LetterSecret, sealSecret, tokenHash } from "./codes.server";
import { putLetterJob } from "./jobs.server";

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
  /** The same content as HTML; without it the letter is plain text only. */
  html?: string;
  /** The version of the house's own words, where it has worded this letter itself. */
  templateId?: number;
  secret?: LetterSecret;
  accountId?: string | null;
  personId?: string | null;
  dossierId?: string | null;
  entryId?: string | null;
  /** Given where the code was computed already; otherwise it is when the letter leaves. */
  numbered?: { id: string; number: number; codeHash: Buffer };
  /** The reader's own word, which the letter quotes. */
  quotedWord?: string | null;
  /** The initials that *Check a letter* takes for the surname's. */
  initials?: string;
  signedBy?: string;
  preparedBy?: string | null;
  releasedBy?: string | null;
  channel?: "mail" | "post";
  /** Waits for a person: to release it, or to print and post it. */
  held?: boolean;
}

type Sender = { keys: Pick<Keys, "seal"> | null; domain: string };

/**
 * Puts a letter into the outbox with the job that brings a worker to it, in the caller's transaction if there is one; the only
 * writer of new rows. Gives the letter's id, or null if it was there.
 */
export function insertLetter(db: Kysely<Database>, sender: Sender, letter: NewLetter): Promise<string | null> {
  return together(db, async (trx) => {
    const id = await insertRow(trx, sender, letter);
    // On paper, or until somebody releases it, there is nothing to deliver.
    if (id && !letter.held && letter.channel !== "post") await putLetterJob(trx, { id, kind: letter.kind });
    return id;
  });
}

async function insertRow(db: Kysely<Database>, { keys, domain }: Sender, letter: NewLetter): Promise<string | null> {
  const id = letter.numbered?.id ?? randomUUID();
  const row = await db
    .insertInto("letter")
    .values({
      id,
      ...(letter.numbered ? { number: letter.numbered.number, code_hash: letter.numbered.codeHash } : {}),
      kind: letter.kind,
      idem: letter.idem,
      channel: letter.channel ?? "mail",
      recipient: letter.recipient,
      recipient_initial: letter.initials ?? null,
      address: letter.address,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      body_html: letter.html ?? null,
      quoted_word: letter.quotedWord ?? null,
      template_id: letter.templateId ?? null,
      account_id: letter.accountId ?? null,
      person_id: letter.personId ?? null,
      dossier_id: letter.dossierId ?? null,
      entry_id: letter.entryId ?? null,
      secret: letter.secret && keys ? sealSecret(keys, id, letter.secret) : null,
      token_hash: letter.secret?.token ? tokenHash(letter.secret.token) : null,
      signed_by: letter.signedBy ?? null,
      prepared_by: letter.preparedBy ?? null,
      released_by: letter.releasedBy ?? null,
      released_at: letter.releasedBy ? sql<Date>`now()` : null,
      state: letter.held ? "held" : "queued",
      message_id: `<${id}.${letter.kind}@${domain.replace(/:\d+$/, "")}>`,
    })
    .onConflict((conflict) => conflict.column("idem").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
