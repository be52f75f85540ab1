import { type Database, type Kysely, sql } from "~/db.server";
import type { LetterKind } from "~/workflow/decisions";
import type { Actor } from "~/workflow/roles";
import type { Block } from "./blocks";
import { letterStates, type LetterState } from "./letter";
import { openLetter, type Opener } from "./open.server";
import { visibleLetters } from "./visible.server";

/** From how many networks a letter must have been checked before the desk is warned that it goes from hand to hand. */
const manyNetworks = 3;

export type LetterLine = {
  id: string;
  number: number;
  kind: LetterKind;
  recipient: string;
  channel: "mail" | "post";
  subject: string;
  language: "fr" | "en";
  state: LetterState;
  madeAt: Date;
  sentAt: Date | null;
  dossierId: string | null;
  dossierNumber: string | null;
  checks: number;
  passedOn: boolean;
};

export const outboxPage = 40;

const storedColumns = ["id", "number", "language", "made_at", "body", "body_html", "secret", "quoted_word"] as const;

function lines(db: Kysely<Database>) {
  return db
    .selectFrom("letter")
    .leftJoin("dossier", "dossier.id", "letter.dossier_id")
    .select([
      "letter.id", "letter.number", "letter.kind", "letter.recipient", "letter.channel", "letter.subject", "letter.language", "letter.state",
      "letter.made_at as madeAt", "letter.sent_at as sentAt", "letter.dossier_id as dossierId", "dossier.number as dossierNumber",
      sql<number>`(select count(*)::int from letter_check k where k.letter_id = letter.id and k.matched)`.as("checks"),
      sql<boolean>`(select count(distinct network_hash) >= ${sql.lit(manyNetworks)} from letter_check k where k.letter_id = letter.id and k.matched)`.as("passedOn"),
    ]);
}

export type OutboxFilter = { state: LetterState | null; before: number | null };

/** A page of the outbox, latest first, and how many letters stand in each state. */
export async function readOutbox(db: Kysely<Database>, actor: Actor, { state, before }: OutboxFilter) {
  const rows = await lines(db)
    .where(visibleLetters(actor))
    .$if(state !== null, (query) => query.where("letter.state", "=", state ?? ""))
    .$if(before !== null, (query) => query.where("letter.number", "<", before ?? 0))
    .orderBy("letter.number", "desc")
    .limit(outboxPage + 1)
    .execute();
  const counts = await db
    .selectFrom("letter")
    .select(["letter.state", sql<number>`count(*)::int`.as("count")])
    .where(visibleLetters(actor))
    .groupBy("letter.state")
    .execute();
  return {
    letters: rows.slice(0, outboxPage) as LetterLine[],
    more: rows.length > outboxPage,
    counts: Object.fromEntries(letterStates.map((each) => [each, counts.find((row) => row.state === each)?.count ?? 0])) as Record<LetterState, number>,
  };
}

/** The correspondence of one file, oldest first. */
export async function readFileLetters(db: Kysely<Database>, actor: Actor, dossierId: string): Promise<LetterLine[]> {
  const rows = await lines(db).where("letter.dossier_id", "=", dossierId).where(visibleLetters(actor)).orderBy("letter.number").limit(200).execute();
  return rows as LetterLine[];
}

/** How often the letters of one file were checked by somebody who knew all three answers. */
export async function readFileChecks(db: Kysely<Database>, actor: Actor, dossierId: string): Promise<{ count: number; last: Date | null; passedOn: boolean }> {
  const rows = await db
    .selectFrom("letter_check as k")
    .innerJoin("letter", "letter.id", "k.letter_id")
    .select([sql<number>`count(*)::int`.as("count"), sql<Date>`max(k.at)`.as("last"), sql<number>`count(distinct k.network_hash)::int`.as("networks")])
    .where("letter.dossier_id", "=", dossierId)
    .where("k.matched", "=", true)
    .where(visibleLetters(actor))
    .groupBy("letter.id")
    .execute();
  return {
    count: rows.reduce((sum, row) => sum + row.count, 0),
    last: rows.reduce<Date | null>((latest, { last }) => (latest === null || last > latest ? last : latest), null),
    passedOn: rows.some(({ networks }) => networks >= manyNetworks),
  };
}

export type DeskLetter = LetterLine & {
  address: string;
  signedBy: string | null;
  preparedBy: string | null;
  releasedBy: string | null;
  releasedAt: Date | null;
  attempts: number;
  lastError: string | null;
  /** The version of the house's own words; none where it is worded as built in. */
  templateId: number | null;
  blocks: Block[];
  /** Dots, but where the letter is about to be printed. */
  code: string;
};

/**
 * One letter as the desk reads it. Its code and link are the reader's and show as dots, except for `print`, on paper that
 * somebody is about to post.
 */
export async function readDeskLetter(db: Kysely<Database>, opener: Opener, actor: Actor, id: string, { print = false } = {}): Promise<DeskLetter | null> {
  const letter = await lines(db)
    .leftJoin("account as preparer", "preparer.id", "letter.prepared_by")
    .leftJoin("account as releaser", "releaser.id", "letter.released_by")
    .select([
      "letter.address", "letter.signed_by as signedBy", "preparer.name as preparedBy", "releaser.name as releasedBy", "letter.released_at as releasedAt",
      "letter.attempts", "letter.last_error as lastError", "letter.template_id as templateId",
    ])
    .where("letter.id", "=", id)
    .where(visibleLetters(actor))
    .executeTakeFirst();
  if (!letter) return null;
  const stored = await db.selectFrom("letter").select(storedColumns).where("id", "=", id).executeTakeFirstOrThrow();
  const { blocks, code } = openLetter(opener, stored, { masked: !print });
  return { ...(letter as Omit<DeskLetter, "blocks" | "code">), blocks, code };
}

export type OwnLetter = { id: string; subject: string; language: "fr" | "en"; at: Date; signedBy: string | null };

/** What the house has written to a person, as far as it has left: their own side of the correspondence. */
export async function readOwnLetters(db: Kysely<Database>, personId: string): Promise<OwnLetter[]> {
  const rows = await own(db, personId).orderBy("made_at", "desc").limit(100).execute();
  return rows as OwnLetter[];
}

export async function readOwnLetter(db: Kysely<Database>, opener: Opener, personId: string, id: string): Promise<(OwnLetter & { blocks: Block[] }) | null> {
  const row = await own(db, personId).select(["number", "body", "body_html", "secret", "quoted_word", "made_at"]).where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const { subject, language, at, signedBy } = row as typeof row & OwnLetter;
  return { id, subject, language, at, signedBy, blocks: openLetter(opener, row).blocks };
}

function own(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom("letter")
    .select(["id", "subject", "language", "made_at as at", "signed_by as signedBy"])
    .where("person_id", "=", personId)
    .where("kind", "not in", ["sign_in_code", "short_code"])
    .where("state", "in", ["sent", "sending", "uncertain"]);
}
