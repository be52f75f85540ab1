import { type Database, type Kysely, sql } from "~/db.server";
import { once } from "~/http/operation.server";
import type { Away } from "./absence";

/** The absence under way or the next one; days as "2026-12-24". One that is over is none. */
export type Absence = Away & { accountId: string; replacementId: string | null };

/** What a list of colleagues shows of one of them. */
export function awayOf(absences: ReadonlyMap<string, Absence>, accountId: string): Away | null {
  const found = absences.get(accountId);
  return found ? { from: found.from, to: found.to, now: found.now, replacement: found.replacement } : null;
}

/** The absences that are not over, by account. */
export async function readAbsences(db: Kysely<Database>): Promise<Map<string, Absence>> {
  const rows = await db
    .selectFrom("absence")
    .leftJoin("account as other", (join) => join.onRef("other.id", "=", "absence.replacement_id").on("other.disabled_at", "is", null))
    .select([
      "absence.account_id as accountId",
      "absence.from_on as from",
      "absence.to_on as to",
      sql<boolean>`current_date between absence.from_on and absence.to_on`.as("now"),
      "other.id as replacementId",
      "other.name as replacement",
    ])
    .where("absence.to_on", ">=", sql<string>`current_date`)
    .execute();
  return new Map(rows.map((row) => [row.accountId, row]));
}

export type NewAbsence = { accountId: string; from: string; to: string; replacementId: string | null };
type Request = { by: string; operationId: string };

/** Notes an absence in the place of the one before. The replacement is an editor of the house, and somebody else. */
export async function setAbsence(db: Kysely<Database>, { by, operationId }: Request, absence: NewAbsence): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "set_absence", accountId: by }, async (trx) => {
    const { accountId, from, to, replacementId } = absence;
    const editors = await readEditors(trx);
    if (replacementId !== null && (replacementId === accountId || !editors.some(({ id }) => id === replacementId))) return false;
    const values = { from_on: from, to_on: to, replacement_id: replacementId, made_by: by, made_at: sql<Date>`now()` };
    await trx
      .insertInto("absence")
      .values({ account_id: accountId, ...values })
      .onConflict((conflict) => conflict.column("account_id").doUpdateSet(values))
      .execute();
    return true;
  });
  return outcome;
}

export async function endAbsence(db: Kysely<Database>, { by, operationId }: Request, accountId: string): Promise<void> {
  await once(db, { id: operationId, kind: "end_absence", accountId: by }, async (trx) => {
    await trx.deleteFrom("absence").where("account_id", "=", accountId).execute();
  });
}

/** Those who may stand in for one another at the desk. */
export async function readEditors(db: Kysely<Database>): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("account")
    .innerJoin("account_role", "account_role.account_id", "account.id")
    .select(["account.id", "account.name"])
    .where("role", "=", "editor")
    .where("disabled_at", "is", null)
    .orderBy("account.name")
    .execute();
}

/** Somebody of the house by their id; an absence of anybody else is nobody's business. */
export async function findColleague(db: Kysely<Database>, accountId: string): Promise<{ id: string; name: string } | null> {
  return (await readEditors(db)).find(({ id }) => id === accountId) ?? null;
}

/** The account itself and those whom it replaces today, as a list in SQL: whose duties wait for it. */
export function standsFor(accountId: string | null) {
  return sql`(select ${accountId}::uuid union select r.account_id from absence r where r.replacement_id = ${accountId}::uuid and current_date between r.from_on and r.to_on)`;
}
