import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { heardOfLately } from "~/letters/heard.server";
import { dueOf } from "~/letters/reminders.server";
import { addDays, calendar } from "~/workflow/calendar";
import type { Stage } from "~/workflow/stages";
import { isWorkingDay } from "~/workflow/working-days";

/** Does the house work on this ISO day? On other days nobody is reminded; what fell due goes on the next one. */
export async function worksOn(db: Kysely<Database>, day: string): Promise<boolean> {
  const house = await db.selectFrom("house").select("holidays").executeTakeFirst();
  return isWorkingDay(day, house?.holidays ?? []);
}

const called = Object.entries(calendar).flatMap(([stage, { calls }]) => (calls?.length ? [stage as Stage] : []));

/**
 * Gives an editor the task of telephoning where a person has not answered and the calendar says so: the drafter where
 * there is one, else any editor. Each once, however often the clock runs; nobody is called who has died or wants no letters.
 */
export async function askForCalls(db: Kysely<Database>, zone: string, today: string): Promise<void> {
  const files = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select([
      "dossier.id", "dossier.stage", "dossier.stage_since", "dossier.due_on",
      sql<string | null>`(select s.account_id from assignment s where s.dossier_id = dossier.id and s.duty = 'drafter' and s.until is null limit 1)`.as("drafter"),
    ])
    .where("dossier.stage", "in", called)
    .where("person.died", "is", null)
    .where(sql<boolean>`not exists (select from suppression s where s.person_id = person.id and s.lifted_at is null)`)
    .where(sql<boolean>`not exists (select from pending_decision p where p.dossier_id = dossier.id and p.state = 'pending')`)
    .where(sql<boolean>`not ${heardOfLately(today)}`)
    .execute();
  for (const file of files) {
    const stage = file.stage as Stage;
    const due = dueOf({ stage, stage_since: file.stage_since, due_on: file.due_on }, zone);
    const days = due === null ? [] : (calendar[stage]?.calls ?? []).filter((day) => addDays(due, day) <= today);
    for (const day of days) await askForOne(db, { ...file, idem: `call:${file.id}:${file.stage_since.getTime()}:${day}` }, today);
  }
}

function askForOne(db: Kysely<Database>, { id, stage, drafter, idem }: { id: string; stage: string; drafter: string | null; idem: string }, today: string) {
  return db
    .insertInto("task")
    .columns(["kind", "dossier_id", "account_id", "role", "due_on", "idem"])
    // An answer that comes at this moment leaves nothing to call about.
    .expression((eb) =>
      eb
        .selectFrom("dossier")
        .select([
          sql<string>`'telephone'`.as("kind"), "dossier.id", sql<string | null>`${drafter}::uuid`.as("account_id"), sql<string>`'editor'`.as("role"),
          sql<string>`${addDays(today, 7)}::date`.as("due_on"), sql<string>`${idem}::text`.as("idem"),
        ])
        .where("dossier.id", "=", id)
        .where("dossier.stage", "=", stage),
    )
    .onConflict((conflict) => conflict.column("idem").doNothing())
    .execute();
}

/** Any answer ends the calls: nobody is telephoned about what they have just done. */
export async function endCalls(trx: Transaction<Database>, dossierId: string): Promise<void> {
  await trx
    .updateTable("task")
    .set({ done_at: sql<Date>`now()` })
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "telephone")
    .where("done_at", "is", null)
    .execute();
}
