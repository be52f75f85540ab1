import { type Database, type Kysely, sql } from "~/db.server";
import { notInConflict } from "~/dossiers/read.server";
import { type Actor, accountOf } from "~/workflow/roles";
import type { Scores } from "./evaluation";

/** A member's files: those in assessment that were given to them. One in conflict is not among them, nor in any count. */
export async function readMemberQueue(db: Kysely<Database>, actor: Actor, id?: string) {
  const account = accountOf(actor);
  return db
    .selectFrom("dossier")
    .innerJoin("assignment", (join) => join.onRef("assignment.dossier_id", "=", "dossier.id").on("assignment.duty", "=", "member").on("assignment.until", "is", null))
    .innerJoin("person", "person.id", "dossier.person_id")
    .select([
      "dossier.id", "dossier.number", "person.display_name as name", "person.filed_name as filedName", "person.descriptor", "dossier.due_on as dueOn", "dossier.stage", "person.born",
      sql<boolean>`exists (select from conflict c where c.dossier_id = dossier.id and c.account_id = ${account}::uuid and c.lifted_at is null)`.as("answered"),
      sql<boolean>`exists (select from evaluation e where e.dossier_id = dossier.id and e.member = ${account}::uuid)`.as("evaluated"),
    ])
    .where("assignment.account_id", "=", account)
    .where("dossier.stage", "in", ["assessment", "ballot"])
    .where(notInConflict(actor))
    .$if(id !== undefined, (query) => query.where("dossier.id", "=", id ?? ""))
    .orderBy(sql`dossier.due_on asc nulls last`)
    .orderBy("dossier.number")
    .execute();
}

export type Evaluated = { member: string; mine: boolean; abstained: boolean; scores: Scores };

/** The evaluations that this member may see: none until their own is in. */
export async function readEvaluations(db: Kysely<Database>, actor: Actor, dossierId: string): Promise<Evaluated[]> {
  const account = accountOf(actor);
  const rows = await db
    .selectFrom("evaluation")
    .innerJoin("account", "account.id", "evaluation.member")
    .select(["account.name as member", "evaluation.member as memberId", "evaluation.abstained", "evaluation.scores"])
    .where("evaluation.dossier_id", "=", dossierId)
    .where(sql<boolean>`exists (select from evaluation own where own.dossier_id = evaluation.dossier_id and own.member = ${account}::uuid)`)
    .orderBy("evaluation.handed_in_at")
    .execute();
  return rows.map((row) => ({ member: row.member, mine: row.memberId === account, abstained: row.abstained, scores: row.scores as Scores }));
}

/** For the reviewer: how many evaluations are in, from whom, and the mean of each criterion. Shown once policy's number is reached or to the secretary. */
export async function readAssessment(db: Kysely<Database>, dossierId: string) {
  const rows = await db
    .selectFrom("evaluation")
    .innerJoin("account", "account.id", "evaluation.member")
    .select(["account.name as member", "evaluation.abstained", "evaluation.scores"])
    .where("dossier_id", "=", dossierId)
    .orderBy("handed_in_at")
    .execute();
  return rows.map((row) => ({ ...row, scores: row.scores as Scores }));
}

/** Members with their open files and the conflicts on record, for the secretary. */
export async function readMembers(db: Kysely<Database>) {
  return db
    .selectFrom("account")
    .innerJoin("account_role", (join) => join.onRef("account_role.account_id", "=", "account.id").on("account_role.role", "=", "member"))
    .select([
      "account.id", "account.name",
      sql<number>`(select count(*)::int from assignment a join dossier d on d.id = a.dossier_id and d.stage = 'assessment' where a.account_id = account.id and a.duty = 'member' and a.until is null)`.as("open"),
      sql<number>`(select count(*)::int from evaluation e where e.member = account.id)`.as("evaluations"),
      sql<number>`(select count(*)::int from conflict c where c.account_id = account.id and c.kind <> 'none' and c.lifted_at is null)`.as("conflicts"),
    ])
    .where("account.disabled_at", "is", null)
    .orderBy("account.name")
    .execute();
}
