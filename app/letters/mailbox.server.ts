import { z } from "zod";
import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n";
import { letterStates, type LetterState } from "./letter";
import { openLetter, type Opener } from "./open.server";

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
  opener: Opener,
  id: string,
): Promise<MailboxLetter | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await mail(db).select(["number", "body", "body_html", "secret", "quoted_word"]).where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  return { ...lineOf(row), text: openLetter(opener, row).text };
}

function mail(db: Kysely<Database>) {
  return db.selectFrom("letter").select(["id", "recipient", "address", "subject", "language", "state", "made_at"]);
}

function lineOf(row: { id: string; recipient: string; address: string; subject: string; language: string; state: string; made_at: Date }): MailboxLine {
  const { id, recipient, address, subject } = row;
  const state = letterStates.find((each) => each === row.state) ?? "queued";
  return { id, recipient, address, subject, language: row.language === "en" ? "en" : "fr", state, madeAt: row.made_at };
}
