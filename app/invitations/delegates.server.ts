import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { once } from "~/http/operation.server";

export type Delegate = { id: string; called: string; mail: string | null; since: Date; until: Date | null };

/** At most this many at once: a delegate is somebody whom one knows. */
export const mostDelegates = 5;

/** Everybody who may prepare, or might, for this person: as they named them, those of today first. */
export async function readDelegates(db: Kysely<Database>, personId: string): Promise<Delegate[]> {
  return db
    .selectFrom("delegate")
    .innerJoin("account", "account.id", "delegate.account_id")
    .select(["delegate.id", sql<string>`coalesce(delegate.called, account.name)`.as("called"), "delegate.mail", "delegate.since", "delegate.until"])
    .where("delegate.person_id", "=", personId)
    .orderBy(sql`delegate.until is not null`)
    .orderBy("delegate.since", "desc")
    .limit(30)
    .execute();
}

type Naming = { personId: string; by: string; called: string; mail: string; operationId: string };
export type Named = "named" | "already" | "own" | "too_many";

/**
 * Lets somebody prepare in this person's place. Whether the address had an account before is told to nobody: who has one
 * signs in as before and finds one more file, anybody else is given one by this.
 */
export async function nameDelegate(db: Kysely<Database>, { operationId, ...naming }: Naming): Promise<Named> {
  const { outcome } = await once(db, { id: operationId, kind: "name_delegate", accountId: naming.by }, (trx) => nameOne(trx, naming));
  return outcome;
}

async function nameOne(trx: Transaction<Database>, { personId, by, called, mail }: Omit<Naming, "operationId">): Promise<Named> {
  const person = await trx.selectFrom("person").select("language").where("id", "=", personId).forUpdate().executeTakeFirstOrThrow();
  const current = await trx.selectFrom("delegate").select(["id", "account_id", "mail"]).where("person_id", "=", personId).where("until", "is", null).execute();
  if (current.length >= mostDelegates) return "too_many";
  const accountId = await accountOfMail(trx, { mail, called, language: person.language });
  const subject = await trx.selectFrom("account").select("id").where("id", "=", accountId).where("person_id", "=", personId).executeTakeFirst();
  if (subject || accountId === by) return "own";
  if (current.some((each) => each.account_id === accountId)) return "already";
  await trx.insertInto("account_role").values({ account_id: accountId, role: "delegate", granted_by: by }).onConflict((conflict) => conflict.doNothing()).execute();
  await trx.insertInto("delegate").values({ person_id: personId, account_id: accountId, called, mail }).execute();
  return "named";
}

async function accountOfMail(trx: Transaction<Database>, { mail, called, language }: { mail: string; called: string; language: string }): Promise<string> {
  const made = await trx
    .insertInto("account")
    .values({ mail, name: called, language })
    .onConflict((conflict) => conflict.column("mail").doNothing())
    .returning("id")
    .executeTakeFirst();
  return (made ?? (await trx.selectFrom("account").select("id").where("mail", "=", mail).executeTakeFirstOrThrow())).id;
}

/** Ends it at the delegate's next request. What they wrote stays, with its author. False where there is no such delegate of this person. */
export async function revokeDelegate(db: Kysely<Database>, { personId, id, by, operationId }: { personId: string; id: string; by: string; operationId: string }): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "revoke_delegate", accountId: by }, (trx) => revokeOne(trx, personId, id));
  return outcome;
}

async function revokeOne(trx: Transaction<Database>, personId: string, id: string): Promise<boolean> {
  const ended = await trx
    .updateTable("delegate")
    .set({ until: sql<Date>`coalesce(until, now())` })
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .returning("account_id")
    .executeTakeFirst();
  if (!ended) return false;
  // With the last principal the role goes too: it opens nothing by itself.
  await trx
    .deleteFrom("account_role")
    .where("account_id", "=", ended.account_id)
    .where("role", "=", "delegate")
    .where(sql<boolean>`not exists (select from delegate d where d.account_id = ${ended.account_id} and d.until is null)`)
    .execute();
  return true;
}
