import { z } from "zod";
import type { Database, Kysely } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { blanks } from "./blocks";
import { letterCode, openSecret } from "./codes.server";

export const letterStates = ["held", "queued", "sending", "sent", "failed", "uncertain", "suppressed"] as const;
export type LetterState = (typeof letterStates)[number];

export interface MailboxLine {
  id: string;
  recipient: string;
  address: string;
  subject: string;
  language: Language;
  state: LetterState;
  madeAt: Date;
}

export interface MailboxLetter extends MailboxLine {
  text: string;
}

const most = 200;

/** The demo's letters, latest first. */
export async function listMailbox(db: Kysely<Database>): Promise<MailboxLine[]> {
  const rows = await mail(db).orderBy("made_at", "desc").orderBy("number", "desc").limit(most).execute();
  return rows.map(lineOf);
}

/** One of them, as its reader would have it: with its code, link and digits, as long as they are kept. */
export async function readMailboxLetter(
  db: Kysely<Database>,
  { keys, house, site }: { keys: Keys; house: HouseRow; site: string },
  id: string,
): Promise<MailboxLetter | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await mail(db).select(["number", "body", "secret", "code_hash"]).where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const secret = row.secret ? openSecret(keys, row.id, row.secret) : {};
  const filled: Record<string, string> = {
    [blanks.site]: site,
    [blanks.domain]: house.domain,
    [blanks.code]: row.code_hash ? letterCode(keys, house, row) : "",
    [blanks.token]: secret.token ?? "······",
    [blanks.digits]: secret.digits ?? "······",
  };
  return { ...lineOf(row), text: row.body.replace(/⟦\w+⟧/g, (blank) => filled[blank] ?? blank) };
}

function mail(db: Kysely<Database>) {
  return db.selectFrom("letter").select(["id", "recipient", "address", "subject", "language", "state", "made_at"]);
}

function lineOf(row: { id: string; recipient: string; address: string; subject: string; language: string; state: string; made_at: Date }): MailboxLine {
  const { id, recipient, address, subject } = row;
  const state = letterStates.find((each) => each === row.state) ?? "queued";
  return { id, recipient, address, subject, language: row.language === "en" ? "en" : "fr", state, madeAt: row.made_at };
}
