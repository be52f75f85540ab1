import { type Database, type Kysely, sql } from "~/db.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { mayKnow } from "./visible.server";

export type Task = { id: string; kind: string; detail: string | null; dueOn: string | null };

/** Tasks of this account, of one of its roles, or of nobody yet. */
export function isGivenTo(actor: Actor) {
  const roles = actor.kind === "account" ? [...actor.roles] : [];
  return sql<boolean>`(task.account_id is null or task.account_id = ${accountOf(actor)}::uuid) and (task.role is null or task.role = any(${roles}::text[]))`;
}

/** What somebody has to do on a file outside the decisions: given to them, to one of their roles, or to nobody yet. */
export async function readTasks(db: Kysely<Database>, actor: Actor, dossierId: string): Promise<Task[]> {
  return db
    .selectFrom("task")
    .select(["id", "kind", "detail", "due_on as dueOn"])
    .where("dossier_id", "=", dossierId)
    .where("done_at", "is", null)
    .where(isGivenTo(actor))
    .orderBy("made_at")
    .execute();
}

/** Is there such a task for this person, open or done? One on a file that is hidden from them does not exist. */
export async function findTask(db: Kysely<Database>, actor: Actor, id: string): Promise<{ dossierId: string | null; entryId: string | null } | null> {
  const row = await db
    .selectFrom("task")
    .leftJoin("dossier", "dossier.id", "task.dossier_id")
    .leftJoin("entry", "entry.id", "task.entry_id")
    .select(["task.dossier_id as dossierId", "task.entry_id as entryId"])
    .where("task.id", "=", id)
    .where(isGivenTo(actor))
    .where(mayKnow(actor, sql`coalesce(dossier.person_id, entry.person_id)`))
    .executeTakeFirst();
  return row ?? null;
}

/** Marks a task as done, once. Returns its dossier, or null where there is no such open task for this person. */
export async function finishTask(db: Kysely<Database>, actor: Actor, id: string): Promise<{ dossierId: string | null } | null> {
  const row = await db
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: accountOf(actor) })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where(isGivenTo(actor))
    .returning("dossier_id as dossierId")
    .executeTakeFirst();
  return row ?? null;
}
