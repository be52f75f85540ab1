import { type Database, type Kysely, putJob, queues, sql } from "~/db.server";

/** All that a letter's job knows. */
export type LetterJob = { letter: string };

/** Somebody sits before the page and waits for these: they go first. */
export const awaited = ["sign_in_code", "short_code"];

/**
 * Puts the job that brings a worker to a letter, in the transaction that makes the letter ready to leave; `after` so many
 * seconds, or at once. The letter's row stays the truth: a job too many finds nothing to do.
 */
export function putLetterJob(db: Kysely<Database>, { id, kind }: { id: string; kind: string }, { after }: { after?: number } = {}): Promise<void> {
  const job: LetterJob = { letter: id };
  return putJob(db, queues.letters, job, { after, priority: awaited.includes(kind) ? 1 : 0 });
}

const most = 500;

/**
 * Puts jobs for letters that should have left by now and have none in wait: those of a house that had no jobs yet, those whose
 * worker died, and whatever else was lost. Gives their number, so many at a time.
 */
export async function findForgotten(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ id: string; kind: string }>`
    select l.id, l.kind from letter l
    where l.channel = 'mail' and (l.state = 'queued' and l.next_attempt_at < now() - interval '1 minute' or l.state = 'sending' and l.lease_until < now())
      and not exists (select from jobs.job j where j.name = ${queues.letters} and j.state in ('created', 'retry') and j.data ->> 'letter' = l.id::text)
    order by l.next_attempt_at limit ${sql.lit(most)}`.execute(db);
  for (const letter of rows) await putLetterJob(db, letter);
  return rows.length;
}
