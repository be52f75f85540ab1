import { type Database, sql, type Transaction } from "~/db.server";

/** So many days after a sign of life nobody is reminded: who has written to us is not told that we have not heard from them. */
const quietDays = 14;

/**
 * Has the person of this file (a row of `dossier`) been heard of lately, or does a question of theirs still wait for the
 * house? What falls due meanwhile is put off, not left out. Committee members are reminded all the same.
 */
export function heardOfLately(today: string) {
  const since = sql`(${today}::date - ${sql.lit(quietDays)}::int)`;
  return sql<boolean>`(dossier.stage <> 'assessment' and (
    exists (select from task t where t.dossier_id = dossier.id and t.kind = 'question' and t.done_at is null)
    or exists (select from remark r where r.dossier_id = dossier.id and r.author_kind in ('nominee', 'delegate') and r.at >= ${since})
    or exists (select from incoming_note n where n.dossier_id = dossier.id and n.came_on >= ${since})
    or exists (select from proof p join proof_answer a on a.proof_id = p.id where p.dossier_id = dossier.id and a.at >= ${since})
    or dossier.stage = 'questionnaire' and exists (select from biography b join statement s on s.biography_id = b.id join statement_version v on v.statement_id = s.id
      where b.person_id = dossier.person_id and v.made_as in ('nominee', 'delegate') and v.made_at >= ${since})))`;
}

/** Reminders of this file that have not left yet, by mail or on paper, do not leave any more: an answer has come. */
export async function stopReminders(trx: Transaction<Database>, dossierId: string): Promise<void> {
  await trx
    .updateTable("letter")
    .set({ state: "suppressed", secret: null, last_error: "answered" })
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "reminder")
    .where("state", "in", ["held", "queued"])
    .execute();
}
