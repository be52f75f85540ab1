import { keepRemark, readRemarks, type RemarkAuthor, type Thread } from "~/biographies/remarks.server";
import { type Database, type Kysely, sql } from "~/db.server";
import { leaveInPeace } from "~/dossiers/answered.server";
import { once } from "~/http/operation.server";

type Asking = { dossierId: string; body: string; author: RemarkAuthor; operationId: string };

/**
 * Keeps what a person asks as a thread of the file, and gives it to the drafter as a task, or to any editor where there is
 * none. It moves nothing and answers nothing for them; a reminder that was about to leave stays here.
 */
export async function ask(db: Kysely<Database>, { dossierId, body, author, operationId }: Asking): Promise<void> {
  await once(db, { id: operationId, kind: "ask", accountId: author.accountId }, async (trx) => {
    await keepRemark(trx, { dossierId, statementId: null, body, internal: false, author });
    await leaveInPeace(trx, dossierId);
    await trx
      .insertInto("task")
      .values({
        kind: "question",
        dossier_id: dossierId,
        role: "editor",
        account_id: sql<string | null>`(select account_id from assignment where dossier_id = ${dossierId} and duty = 'drafter' and until is null limit 1)`,
        due_on: sql<string>`current_date + 7`,
      })
      .execute();
    return true;
  });
}

/** What was asked about the file as a whole, with the answers, newest first. */
export async function readQuestions(db: Kysely<Database>, dossierId: string): Promise<Thread[]> {
  return (await readRemarks(db, dossierId, { internal: false })).filter(({ statementId }) => statementId === null);
}
