import { standsFor } from "~/accounts/absence.server";
import { type Database, type Kysely, sql } from "~/db.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { mine } from "./queue.server";
import { notInConflict } from "./read.server";
import { isGivenTo } from "./tasks.server";

/** One line of the day: a file and what there is about it. */
export type DayLine = { dossierId: string; filedName: string };
export type MyDay = {
  due: (DayLine & { dueOn: string; late: number })[];
  answers: (DayLine & { stage: string; at: Date })[];
  remarks: (DayLine & { statementId: number | null; by: string | null; byKind: "house" | "nominee" | "delegate"; at: Date })[];
  unsaved: (DayLine & { address: string; at: Date })[];
  tasks: (DayLine & { kind: string; dueOn: string | null })[];
  replacing: (DayLine & { who: string; until: string })[];
};

const most = 12;

/**
 * What waits for this account today: files of theirs that are due, what persons answered since yesterday week, remarks
 * whose last word is somebody else's, texts typed and not saved, tasks, and the files of whoever they replace. Files in
 * conflict are not there.
 */
export async function readMyDay(db: Kysely<Database>, actor: Actor): Promise<MyDay> {
  return {
    due: await readDue(db, actor),
    answers: await readAnswers(db, actor),
    remarks: await readOpenRemarks(db, actor),
    unsaved: await readUnsaved(db, actor),
    tasks: await readDayTasks(db, actor),
    replacing: await readReplacing(db, actor),
  };
}

function files(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select(["dossier.id as dossierId", "person.filed_name as filedName"])
    .where("dossier.closed_at", "is", null)
    .where(notInConflict(actor))
    .limit(most);
}

/** Files on which one has a duty, or replaces today who has. */
function withDuty(actor: Actor) {
  return sql<boolean>`exists (select from assignment a where a.dossier_id = dossier.id and a.until is null and a.duty in ('drafter', 'checker')
    and a.account_id in ${standsFor(accountOf(actor))})`;
}

function readDue(db: Kysely<Database>, actor: Actor): Promise<MyDay["due"]> {
  return files(db, actor)
    .select([sql<string>`dossier.due_on`.as("dueOn"), sql<number>`greatest(0, current_date - dossier.due_on)`.as("late")])
    .where("dossier.due_on", "<=", sql<string>`current_date + 1`)
    .where("dossier.stage", "<>", "published")
    .where(mine(actor))
    .orderBy("dossier.due_on")
    .execute();
}

/** The last thing that happened to the file came from the person, and it waits for who has the duty. */
function readAnswers(db: Kysely<Database>, actor: Actor): Promise<MyDay["answers"]> {
  return files(db, actor)
    .innerJoin("event", (join) => join.on("event.seq", "=", sql<number>`(select max(e.seq) from event e where e.dossier_id = dossier.id)`))
    .select(["dossier.stage", "event.at"])
    .where("event.decision", "in", ["accept", "hand_in", "request_corrections", "sign", "countersign", "take_back"])
    .where("event.at", ">", sql<Date>`now() - interval '8 days'`)
    .where(withDuty(actor))
    .orderBy("event.at", "desc")
    .execute();
}

async function readOpenRemarks(db: Kysely<Database>, actor: Actor): Promise<MyDay["remarks"]> {
  const rows = await files(db, actor)
    .innerJoin("remark as head", "head.dossier_id", "dossier.id")
    .innerJoin("remark as last", (join) =>
      join.on("last.id", "=", sql<string>`(select l.id from remark l where l.id = head.id or l.thread_id = head.id order by l.at desc limit 1)`)
    )
    .leftJoin("account", "account.id", "last.author")
    .select(["head.statement_id as statementId", "account.name as by", "last.author_kind as byKind", "last.at"])
    .where("head.thread_id", "is", null)
    .where("head.resolved_at", "is", null)
    .where(sql<boolean>`last.author is distinct from ${accountOf(actor)}::uuid`)
    .where(withDuty(actor))
    .orderBy("last.at", "desc")
    .execute();
  return rows.map((row) => ({ ...row, byKind: row.byKind as MyDay["remarks"][number]["byKind"] }));
}

function readUnsaved(db: Kysely<Database>, actor: Actor): Promise<MyDay["unsaved"]> {
  return files(db, actor)
    .innerJoin("kept_text", "kept_text.person_id", "dossier.person_id")
    .select(["kept_text.address", "kept_text.kept_at as at"])
    .where("kept_text.account_id", "=", accountOf(actor))
    .orderBy("kept_text.kept_at", "desc")
    .execute();
}

function readDayTasks(db: Kysely<Database>, actor: Actor): Promise<MyDay["tasks"]> {
  return files(db, actor)
    .innerJoin("task", "task.dossier_id", "dossier.id")
    .select(["task.kind", "task.due_on as dueOn"])
    .where("task.done_at", "is", null)
    .where(sql<boolean>`(task.due_on is null or task.due_on <= current_date)`)
    .where(isGivenTo(actor))
    .orderBy("task.made_at")
    .execute();
}

/** Files that would wait for the absent colleague now, each once. */
function readReplacing(db: Kysely<Database>, actor: Actor): Promise<MyDay["replacing"]> {
  return files(db, actor)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom("absence")
          .innerJoin("account", "account.id", "absence.account_id")
          .innerJoin("assignment", "assignment.account_id", "absence.account_id")
          .innerJoin("dossier as theirs", "theirs.id", "assignment.dossier_id")
          .select(["assignment.dossier_id as held", "account.name as who", "absence.to_on as until"])
          .distinct()
          .where("assignment.until", "is", null)
          .where(sql<boolean>`((assignment.duty = 'drafter' and theirs.stage in ('elected', 'drafting')) or (assignment.duty = 'checker' and theirs.stage = 'verification'))`)
          .where("absence.replacement_id", "=", accountOf(actor))
          .where(sql<boolean>`current_date between absence.from_on and absence.to_on`)
          .as("away"),
      (join) => join.onRef("away.held", "=", "dossier.id")
    )
    .select(["away.who", "away.until"])
    .orderBy("dossier.due_on")
    .execute();
}
