import { type Database, type Kysely, sql } from "~/db.server";
import { type Actor, accountOf } from "~/workflow/roles";

export type Task = { id: string; kind: string; detail: string | null; dueOn: string | null };

/** What somebody has to do on a file outside the decisions: given to them, to one of their roles, or to nobody yet. */
export async function readTasks(db: Kysely<Database>, actor: Actor, dossierId: string): Promise<Task[]> {
  const roles = actor.kind === "account" ? [...actor.roles] : [];
  return db
    .selectFrom("task")
    .select(["id", "kind", "detail", "due_on as dueOn"])
    .where("dossier_id", "=", dossierId)
    .where("done_at", "is", null)
    .where(sql<boolean>`(account_id is null or account_id = ${accountOf(actor)}::uuid) and (role is null or role = any(${roles}::text[]))`)
    .orderBy("made_at")
    .execute();
}

/** Marks a task as done, once. Returns its dossier, or null where there is no such open task for this person. */
export async function finishTask(db: Kysely<Database>, actor: Actor, id: string): Promise<{ dossierId: string | null } | null> {
  const roles = actor.kind === "account" ? [...actor.roles] : [];
  const row = await db
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: accountOf(actor) })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where(sql<boolean>`(account_id is null or account_id = ${accountOf(actor)}::uuid) and (role is null or role = any(${roles}::text[]))`)
    .returning("dossier_id as dossierId")
    .executeTakeFirst();
  return row ?? null;
}
