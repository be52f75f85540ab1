import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { keyedHash } from "~/http/cookies.server";
import type { HouseRow } from "~/http/house.server";
import { networkOf } from "~/http/network.server";
import { type Limit, takeTurn, type Turn } from "~/http/throttle.server";
import { dayOf } from "~/i18n/dates";
import type { Keys } from "~/keys.server";
import type { LetterKind } from "~/workflow/decisions";
import { codeHash } from "./codes.server";
import { foldInitial } from "./initials";

const perNetwork: Limit = { name: "check a letter", points: 60, seconds: 3600 };
const reportsPerNetwork: Limit = { name: "report a letter", points: 5, seconds: 3600 };

type Desk = { db: Kysely<Database>; keys: Keys; house: HouseRow };

/** May this network check another letter now? A code has forty bits; sixty tries an hour find none. */
export function turnToCheck(desk: Desk, address: string): Promise<Turn> {
  return takeTurn(desk, perNetwork, networkOf(address));
}

export function turnToReport(desk: Desk, address: string): Promise<Turn> {
  return takeTurn(desk, reportsPerNetwork, networkOf(address));
}

/** What is typed on *Check a letter*: the code, the initial of the recipient's surname, and the letter's month ("2026-11"). */
export type TypedLetter = { code: string; initial: string; month: string };

export type GenuineLetter = { id: string; kind: LetterKind; on: Date; signedBy: string | null; toPerson: boolean };

/**
 * Did the house write this letter? All three must fit. Right and wrong take the same questions and the same note in the
 * register, which knows the network by a keyed hash of the month only.
 */
export async function checkLetter({ db, keys, house }: Desk, address: string, { code, initial, month }: TypedLetter): Promise<GenuineLetter | null> {
  const letter = await db
    .selectFrom("letter")
    .select(["id", "kind", "made_at", "signed_by", "recipient_initial", "person_id"])
    .where("code_hash", "=", codeHash(keys, code, house.codePrefix))
    .where("state", "<>", "suppressed")
    .executeTakeFirst();
  const folded = foldInitial(initial);
  const named = folded !== "" && (letter?.recipient_initial ?? "").includes(folded);
  const fits = letter !== undefined && named && dayOf(letter.made_at, house.zone).startsWith(`${month}-`);
  const today = dayOf(new Date(), house.zone);
  await db
    .insertInto("letter_check")
    .values({ letter_id: letter?.id ?? null, matched: fits, network_hash: keyedHash(keys.session, `network ${today.slice(0, 7)}`, networkOf(address)) })
    .execute();
  if (!fits) return null;
  return { id: letter.id, kind: letter.kind as LetterKind, on: letter.made_at, signedBy: letter.signed_by, toPerson: letter.person_id !== null };
}

type ReportDesk = { db: Transaction<Database>; keys: Keys; house: HouseRow };

/** Somebody was asked for money, or has a letter that is not theirs: kept, and put before the publisher. */
export async function reportLetter({ db, keys, house }: ReportDesk, { code, words }: { code: string; words: string }): Promise<void> {
  const letter = await db.selectFrom("letter").select(["id", "dossier_id"]).where("code_hash", "=", codeHash(keys, code, house.codePrefix)).executeTakeFirst();
  await db.insertInto("forgery").values({ kind: "reported", letter_id: letter?.id ?? null, description: words }).execute();
  await db.insertInto("task").values({ kind: "letter_reported", role: "publisher", dossier_id: letter?.dossier_id ?? null }).execute();
}

export type Forgery = { id: string; description: string; at: Date; publishedAt: Date | null };

/** The forgeries that the house warns of in public, latest first. */
export async function knownForgeries(db: Kysely<Database>): Promise<Forgery[]> {
  return forgeries(db).where("published_at", "is not", null).orderBy("published_at", "desc").limit(20).execute();
}

/** What was reported, and what is warned of, for the desk. */
export async function readForgeries(db: Kysely<Database>): Promise<Forgery[]> {
  return forgeries(db).orderBy("at", "desc").limit(100).execute();
}

function forgeries(db: Kysely<Database>) {
  return db.selectFrom("forgery").select(["id", "description", "at", "published_at as publishedAt"]);
}

/** Puts a warning in the staff's own words on the public page; what people reported is never shown as they wrote it. */
export async function publishForgery(db: Kysely<Database>, words: string): Promise<void> {
  await db.insertInto("forgery").values({ kind: "known", description: words, published_at: sql<Date>`now()` }).execute();
}
