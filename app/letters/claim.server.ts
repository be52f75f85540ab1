import { type Database, type Kysely, sql, together } from "~/db.server";
import { awaited, putLetterJob } from "./jobs.server";

/** Letters after which a doubled one would do harm: a crash between sending and noting leaves them to a person to decide. */
export const onceOnly = ["invitation", "notice", "revision_opened"];

/** Letters that nobody asked for: they stop at a suppression and when the file has moved on. */
const unsolicited = ["invitation", "notice", "reminder", "revision_opened", "proof_ready", "set_aside"];

const leaseMinutes = 5;
const patienceDays = 5;

export type ClaimedLetter = {
  id: string;
  number: number;
  kind: string;
  attempts: number;
  dossier_id: string | null;
  person_id: string | null;
  recipient: string;
  address: string;
  language: string;
  subject: string;
  body: string;
  body_html: string | null;
  secret: Buffer | null;
  quoted_word: string | null;
  code_hash: Buffer | null;
  message_id: string;
  made_at: Date;
  first_tried_at: Date | null;
  /** Why it must not leave after all; asked anew at each attempt. */
  stopped: string | null;
};

/** What may be taken: so many letters, of those named or of one host or of all, and two for a host with those under way. */
export type Room = { most: number; only?: readonly string[]; host?: string; underWay?: Record<string, number> };

const perHost = 2;

const isAwaited = sql<boolean>`letter.kind = any(${awaited}::text[])`;

/** The part of an address that tells which server must take the letter. */
const host = sql<string>`lower(split_part(letter.address, '@', 2))`;

const isDue = sql<boolean>`letter.channel = 'mail' and (letter.state = 'queued' and letter.next_attempt_at <= now()
  or letter.state = 'sending' and letter.lease_until < now())`;

/**
 * Takes letters that are due, under a lease: two workers never hold the same one, and a worker that dies gives them back
 * when the lease is over. What was under way when one died goes out again with the same Message-ID, but for those of
 * `onceOnly`. A host that does not answer holds up its own letters only (TRUST.md, R9).
 */
export async function claimLetters(db: Kysely<Database>, { most, only, host: oneHost, underWay = {} }: Room): Promise<ClaimedLetter[]> {
  await giveUpOnAbandoned(db);
  const rows = await db
    .with("ranked", (query) =>
      query
        .selectFrom("letter")
        .select(["letter.id", sql<number>`row_number() over (partition by ${host} order by ${isAwaited} desc, letter.next_attempt_at, letter.number)
          + coalesce((${JSON.stringify(underWay)}::jsonb ->> ${host})::int, 0)`.as("place")])
        .where(isDue)
        .$if(only !== undefined, (some) => some.where("letter.id", "in", only ?? []))
        .$if(oneHost !== undefined, (some) => some.where(host, "=", oneHost ?? "")),
    )
    .with(
      (cte) => cte("due").materialized(),
      (query) =>
        query
          .selectFrom("letter")
          .innerJoin("ranked", "ranked.id", "letter.id")
          .select("letter.id")
          .where("ranked.place", "<=", perHost)
          .where(isDue)
          .orderBy(isAwaited, "desc")
          .orderBy("letter.next_attempt_at")
          .orderBy("letter.number")
          .limit(most)
          .forUpdate("letter")
          .skipLocked(),
    )
    .updateTable("letter")
    .set({ state: "sending", lease_until: sql<Date>`now() + make_interval(mins => ${sql.lit(leaseMinutes)})`, attempts: sql<number>`attempts + 1`, first_tried_at: sql<Date>`coalesce(first_tried_at, now())` })
    .where("id", "in", (eb) => eb.selectFrom("due").select("due.id"))
    .returning([
      "id", "number", "kind", "attempts", "dossier_id", "person_id", "recipient", "address", "language", "subject", "body", "body_html", "secret", "quoted_word", "code_hash",
      "message_id", "made_at", "first_tried_at",
      sql<string | null>`case
        when exists (select from person p where p.id = letter.person_id and p.died is not null) then 'deceased'
        when exists (select from account a where a.id = letter.account_id and a.disabled_at is not null) then 'account disabled'
        when kind = any(${unsolicited}::text[]) and exists (select from suppression s where s.person_id = letter.person_id and s.lifted_at is null) then 'suppressed'
        when kind = 'invitation' and not exists (select from dossier d where d.id = letter.dossier_id and d.closed_at is null) then 'the file is closed'
        when kind = 'reminder' and not exists (select from dossier d where d.id = letter.dossier_id
          and d.stage in ('invited', 'questionnaire', 'proof', 'assessment')) then 'the file has moved on'
        when kind = 'reminder' and person_id is not null and exists (select from reminder_stop r where r.dossier_id = letter.dossier_id) then 'reminders stopped'
        when kind = 'alert' and not exists (select from saved_search s where s.account_id = letter.account_id and s.rhythm <> 'never') then 'alerts stopped'
        end`.as("stopped"),
    ])
    .execute();
  return rows;
}

/** Those of these letters that should leave now and are in nobody's hands. */
export async function stillDue(db: Kysely<Database>, ids: readonly string[]): Promise<{ id: string; kind: string }[]> {
  return db.selectFrom("letter").select(["id", "kind"]).where("id", "in", ids).where(isDue).execute();
}

/** An invitation whose worker died may have left, or not: nobody sends it twice without looking. */
async function giveUpOnAbandoned(db: Kysely<Database>): Promise<void> {
  const abandoned = await db
    .updateTable("letter")
    .set({ state: "uncertain", lease_until: null, last_error: "interrupted while leaving" })
    .where("state", "=", "sending")
    .where("lease_until", "<", sql<Date>`now()`)
    .where("kind", "in", onceOnly)
    .returning(["number", "dossier_id"])
    .execute();
  for (const letter of abandoned) await askEditor(db, "letter_uncertain", letter);
}

type Ending = { keepSecret?: boolean; error?: string };

/** Writes what became of a letter. Only its claimant can: a lease that ran out belongs to somebody else. */
export async function endLetter(
  db: Kysely<Database>,
  letter: ClaimedLetter,
  state: "sent" | "failed" | "uncertain" | "suppressed",
  { keepSecret = false, error }: Ending = {},
): Promise<void> {
  await db
    .updateTable("letter")
    .set({
      state,
      lease_until: null,
      last_error: error ?? null,
      ...(state === "sent" ? { sent_at: sql<Date>`now()` } : {}),
      ...(keepSecret || state === "failed" || state === "uncertain" ? {} : { secret: null }),
    })
    .where("id", "=", letter.id)
    .where("state", "=", "sending")
    .where("attempts", "=", letter.attempts)
    .execute();
  if (letter.dossier_id && (state === "failed" || state === "uncertain")) await askEditor(db, `letter_${state}`, letter);
}

/** Not taken this time: again after a minute, then four times as long each time, a day at most, for five days since it was first tried. Its next job stands in wait. */
export async function postponeLetter(db: Kysely<Database>, letter: ClaimedLetter, error: string): Promise<void> {
  const minutes = Math.min(24 * 60, 4 ** (letter.attempts - 1));
  if (Date.now() - (letter.first_tried_at ?? letter.made_at).getTime() > patienceDays * 86_400_000) return endLetter(db, letter, "failed", { error });
  await together(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("letter")
      .set({ state: "queued", lease_until: null, last_error: error, next_attempt_at: sql<Date>`now() + make_interval(mins => ${minutes}::int)` })
      .where("id", "=", letter.id)
      .where("state", "=", "sending")
      .where("attempts", "=", letter.attempts)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await putLetterJob(trx, letter, { after: 60 * minutes });
  });
}

async function askEditor(db: Kysely<Database>, kind: string, letter: { number: number; dossier_id: string | null }): Promise<void> {
  await db.insertInto("task").values({ kind, dossier_id: letter.dossier_id, role: "editor", detail: String(letter.number) }).execute();
}
