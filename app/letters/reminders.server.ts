import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { formatDate } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { addDays, calendar, dueOn } from "~/workflow/calendar";
import type { Stage } from "~/workflow/stages";
import { aboutFor, occasionOf } from "./about.server";
import { heardOfLately } from "./heard.server";
import { type Office, queueLetter } from "./queue.server";
import { recipientsOf } from "./recipients.server";

/** The stages in which somebody outside, or a member, is reminded. */
const reminded = Object.entries(calendar).flatMap(([stage, { reminders }]) => (reminders.length > 0 ? [stage as Stage] : []));

export type WaitingFile = { id: string; person_id: string; stage: Stage; stage_since: Date; due_on: string | null; language: "fr" | "en" };

/**
 * Queues the reminders that are due on `today` (an ISO day of the house's zone), each once: a clock that runs twice, or
 * that was away for months, sends one letter, not all it missed. Nobody is reminded while a decision waits for its second, nor who was heard of lately.
 */
export async function remindDue(db: Kysely<Database>, office: Office, today: string): Promise<number> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select(["dossier.id", "dossier.person_id", "dossier.stage", "dossier.stage_since", "dossier.due_on", "dossier.language"])
    .where("dossier.stage", "in", reminded)
    .where("person.died", "is", null)
    .where(sql<boolean>`not exists (select from pending_decision p where p.dossier_id = dossier.id and p.state = 'pending')`)
    .where(sql<boolean>`not exists (select from suppression s where s.person_id = person.id and s.lifted_at is null)`)
    .where(sql<boolean>`not ${heardOfLately(today)}`)
    .orderBy("dossier.id")
    .execute();
  let sent = 0;
  for (const row of rows as WaitingFile[]) {
    const days = dueDays(row, office.house.zone, today);
    if (days.length > 0) sent += await db.transaction().execute((trx) => remind(trx, office, row, days, today));
  }
  return sent;
}

/** The reminders of a stage that fall on or before today, counted from its due date, oldest first. */
function dueDays(file: WaitingFile, zone: string, today: string): number[] {
  const due = dueOf(file, zone);
  return due === null ? [] : [...(calendar[file.stage]?.reminders ?? [])].filter((day) => addDays(due, day) <= today);
}

/** The due date as it stands on the file: an editor may have moved it. */
export function dueOf(file: Pick<WaitingFile, "stage" | "stage_since" | "due_on">, zone: string): string | null {
  return file.due_on ?? dueOn(file.stage, dayOf(file.stage_since, zone));
}

async function remind(trx: Transaction<Database>, office: Office, file: WaitingFile, days: readonly number[], today: string): Promise<number> {
  // The row waits for a decision under way; one that has moved the stage leaves nothing to remind of. The moment is taken from
  // the row itself, since JavaScript would cut it to the millisecond.
  const still = await trx.selectFrom("dossier").select("stage").where("id", "=", file.id).where("stage", "=", file.stage).forUpdate().executeTakeFirst();
  if (!still) return 0;
  const since = sql<Date>`(select stage_since from dossier where id = ${file.id})`;
  const noted = await trx
    .insertInto("reminder")
    .values(days.map((day) => ({ dossier_id: file.id, stage_since: since, day, at: sql<Date>`${today}::date + time '12:00'` })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("day")
    .execute();
  const latest = days.at(-1);
  if (latest === undefined || !noted.some(({ day }) => day === latest)) return 0;
  return file.stage === "assessment" ? writeToMembers(trx, office, file, latest) : writeToPerson(trx, office, file, latest);
}

async function writeToPerson(trx: Transaction<Database>, office: Office, file: WaitingFile, day: number): Promise<number> {
  const { house } = office;
  const [reader] = await recipientsOf(trx, "nominee", { house, personId: file.person_id, dossierId: file.id, language: file.language, assigneeId: null, otherSide: "nominee" });
  if (!reader || (await remindersStopped(trx, file.id))) return 0;
  const { reminders = [], then } = calendar[file.stage] ?? {};
  const due = dueOf(file, house.zone);
  const until = due && then ? formatDate(reader.language, addDays(due, then.afterDays)) : null;
  const about = aboutFor(await occasionOf(trx, house, { personId: file.person_id, dossierId: file.id }), reader, {
    stage: file.stage,
    reminder: { stage: file.stage, last: day === reminders.at(-1), until },
  });
  await queueLetter(trx, office, { kind: "reminder", idem: idemOf(file, day, reader.key), to: reader, about, dossierId: file.id });
  return 1;
}

/** By one press in a mail program. The days are noted all the same, so that the file goes on as if they had been sent. */
async function remindersStopped(trx: Transaction<Database>, dossierId: string): Promise<boolean> {
  return (await trx.selectFrom("reminder_stop").select("dossier_id").where("dossier_id", "=", dossierId).executeTakeFirst()) !== undefined;
}

/** Members who have handed theirs in are left in peace. */
async function writeToMembers(trx: Transaction<Database>, office: Office, file: WaitingFile, day: number): Promise<number> {
  const { house } = office;
  const readers = await recipientsOf(trx, "members", { house, personId: file.person_id, dossierId: file.id, language: null, assigneeId: null, otherSide: "house" });
  const done = await trx.selectFrom("evaluation").select("member").where("dossier_id", "=", file.id).execute();
  const occasion = await occasionOf(trx, house, { personId: file.person_id, dossierId: file.id });
  const waiting = readers.filter(({ accountId }) => !done.some(({ member }) => member === accountId));
  for (const to of waiting) {
    const about = aboutFor(occasion, to, { stage: file.stage, reminder: { stage: file.stage, last: false, until: null } });
    await queueLetter(trx, office, { kind: "reminder", idem: idemOf(file, day, to.key), to, about, dossierId: file.id });
  }
  return waiting.length;
}

function idemOf(file: WaitingFile, day: number, key: string): string {
  return `reminder:${file.id}:${file.stage_since.getTime()}:${day}:${key}`;
}
