import { endAllSessions } from "~/accounts/session.server";
import { type Database, sql, type Transaction } from "~/db.server";

/**
 * The account of somebody who has shown who they are: theirs if there is one, else the one of their address, else a new
 * one. Null where the address belongs to somebody else's account, or theirs is disabled: then a person of the house looks.
 */
export async function nomineeAccount(trx: Transaction<Database>, personId: string, given: string | null): Promise<string | null> {
  const person = await trx
    .selectFrom("person")
    .select([
      "id", "display_name", "language",
      sql<string | null>`(select value from person_address a where a.person_id = person.id and a.ended_at is null and a.kind = 'mail')`.as("mail"),
    ])
    .where("id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return null;
  const own = await trx.selectFrom("account").select(["id", "disabled_at"]).where("person_id", "=", personId).orderBy("created_at").execute();
  const usable = own.find((account) => account.disabled_at === null);
  if (usable) return withRole(trx, usable.id);
  const mail = (person.mail ?? given)?.toLowerCase();
  if (own.length > 0 || !mail) return null;
  if (!person.mail) await trx.insertInto("person_address").values({ person_id: personId, kind: "mail", value: mail, origin: "person" }).execute();
  const there = await trx.selectFrom("account").select(["id", "person_id", "disabled_at"]).where("mail", "=", mail).executeTakeFirst();
  if (there) {
    if (there.person_id !== null || there.disabled_at !== null) return null;
    await trx.updateTable("account").set({ person_id: personId }).where("id", "=", there.id).execute();
    return withRole(trx, there.id);
  }
  const made = await trx
    .insertInto("account")
    .values({ mail, name: person.display_name, language: person.language, person_id: personId })
    .returning("id")
    .executeTakeFirstOrThrow();
  return withRole(trx, made.id);
}

/**
 * Whoever signed in with an address that was on file signs in with the new one from now on; who holds the old mailbox is signed out,
 * and a code sent there opens nothing. An account with another duty in the house, or with an address of its owner's choosing, is left
 * alone, and so is one whose new address somebody else signs in with.
 */
export async function moveSignIn(trx: Transaction<Database>, personId: string, mail: string): Promise<void> {
  const moved = await trx
    .updateTable("account")
    .set({ mail: mail.toLowerCase() })
    .where("person_id", "=", personId)
    .where("disabled_at", "is", null)
    .where("mail", "in", trx.selectFrom("person_address").select(sql<string>`lower(value)`.as("mail")).where("person_id", "=", personId).where("kind", "=", "mail").where("ended_at", "is not", null))
    .where(sql<boolean>`not exists (select from account_role r where r.account_id = account.id and r.role <> 'nominee')`)
    .where(sql<boolean>`not exists (select from account other where other.mail = ${mail.toLowerCase()})`)
    .returning("id")
    .executeTakeFirst();
  if (!moved) return;
  await endAllSessions(trx, moved.id);
  await trx.updateTable("short_code").set({ expires_at: sql<Date>`now()` }).where("account_id", "=", moved.id).where("used_at", "is", null).execute();
}

async function withRole(trx: Transaction<Database>, accountId: string): Promise<string> {
  await trx.insertInto("account_role").values({ account_id: accountId, role: "nominee" }).onConflict((conflict) => conflict.doNothing()).execute();
  return accountId;
}
