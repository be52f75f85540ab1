import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { administer, type Administered, type Administration, type AdministrationRequest, NotAdministered } from "~/house/event.server";
import { type GivenRole, givenRoles, dutiesWithout } from "./account";
import { endAllSessions } from "./session.server";

export type NewAccount = { name: string; mail: string; language: "fr" | "en"; roles: readonly GivenRole[] };

/** Opens an account with its roles. Its owner signs in with a mailed code; there is no password to hand over. */
export function createAccount(db: Kysely<Database>, request: AdministrationRequest, { name, mail, language, roles }: NewAccount): Promise<Administered<{ accountId: string }>> {
  return administer(db, request, "create_account", async ({ trx, by, record }) => {
    await lockAdministrators(trx, by);
    const account = await trx
      .insertInto("account")
      .values({ name, mail, language })
      .onConflict((conflict) => conflict.column("mail").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!account) throw new NotAdministered("mail_taken");
    await record({ kind: "account_created", accountId: account.id });
    for (const role of roles) {
      await trx.insertInto("account_role").values({ account_id: account.id, role, granted_by: by }).execute();
      await record({ kind: "role_granted", accountId: account.id, detail: { role } });
    }
    return { accountId: account.id };
  });
}

/**
 * Gives an account exactly these roles, beside those that came with a file. Duties that a lost role carried go back to
 * the queue. Sessions end: the account signs in again as what it now is (TRUST.md, A14).
 */
export function setRoles(db: Kysely<Database>, request: AdministrationRequest, accountId: string, roles: readonly GivenRole[]): Promise<Administered<{ changed: boolean }>> {
  return administer(db, request, "set_roles", async ({ trx, by, record }) => {
    const administrators = await lockAdministrators(trx, by);
    const held = await rolesOf(trx, accountId);
    const granted = roles.filter((role) => !held.includes(role));
    const revoked = givenRoles.filter((role) => held.includes(role) && !roles.includes(role));
    if (revoked.includes("administrator") && isLast(administrators, accountId)) throw new NotAdministered("last_administrator");
    for (const role of granted) {
      await trx.insertInto("account_role").values({ account_id: accountId, role, granted_by: by }).execute();
      await record({ kind: "role_granted", accountId, detail: { role } });
    }
    for (const role of revoked) {
      await trx.deleteFrom("account_role").where("account_id", "=", accountId).where("role", "=", role).execute();
      await record({ kind: "role_revoked", accountId, detail: { role } });
    }
    const changed = granted.length + revoked.length > 0;
    if (changed) {
      await endDuties(trx, accountId, dutiesWithout([...held.filter((role) => !revoked.some((lost) => lost === role)), ...granted]));
      await endAllSessions(trx, accountId);
    }
    return { changed };
  });
}

/** Closes an account: out at the next request, its duties and tasks back in the queue. What it did stays in the history. */
export function disableAccount(db: Kysely<Database>, request: AdministrationRequest, accountId: string): Promise<Administered<{ changed: boolean }>> {
  return administer(db, request, "disable_account", async (administration) => {
    const { trx, by } = administration;
    if (isLast(await lockAdministrators(trx, by), accountId)) throw new NotAdministered("last_administrator");
    const changed = await setDisabled(administration, accountId, true);
    if (!changed) return { changed };
    await endDuties(trx, accountId, dutiesWithout([]));
    await trx.updateTable("task").set({ account_id: null }).where("account_id", "=", accountId).where("done_at", "is", null).execute();
    await endAllSessions(trx, accountId);
    return { changed };
  });
}

/** Opens it again, with the roles that it had; duties have to be given anew. */
export function enableAccount(db: Kysely<Database>, request: AdministrationRequest, accountId: string): Promise<Administered<{ changed: boolean }>> {
  return administer(db, request, "enable_account", async (administration) => {
    await lockAdministrators(administration.trx, administration.by);
    return { changed: await setDisabled(administration, accountId, false) };
  });
}

/** Signs an account out everywhere. */
export function endSessionsOf(db: Kysely<Database>, request: AdministrationRequest, accountId: string): Promise<Administered<object>> {
  return administer(db, request, "end_sessions", async ({ trx, by, record }) => {
    await lockAdministrators(trx, by);
    await rolesOf(trx, accountId);
    await endAllSessions(trx, accountId);
    await record({ kind: "sessions_ended", accountId });
    return {};
  });
}

async function setDisabled({ trx, record }: Administration, accountId: string, disabled: boolean): Promise<boolean> {
  await rolesOf(trx, accountId);
  const done = await trx
    .updateTable("account")
    .set({ disabled_at: disabled ? sql<Date>`now()` : null })
    .where("id", "=", accountId)
    .where("disabled_at", disabled ? "is" : "is not", null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await record({ kind: disabled ? "account_disabled" : "account_enabled", accountId });
  return true;
}

/**
 * The administrators who can sign in; who acts must be one of them still. Locked in order, so that two of them cannot
 * take the role from one another at once.
 */
async function lockAdministrators(trx: Transaction<Database>, by: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select("account.id")
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .orderBy("account.id")
    .forUpdate()
    .execute();
  const administrators = rows.map((row) => row.id);
  if (!administrators.includes(by)) throw new NotAdministered("not_yours");
  return administrators;
}

function isLast(administrators: readonly string[], accountId: string): boolean {
  return administrators.length === 1 && administrators[0] === accountId;
}

async function rolesOf(trx: Transaction<Database>, accountId: string): Promise<string[]> {
  const account = await trx.selectFrom("account").select("id").where("id", "=", accountId).forUpdate().executeTakeFirst();
  if (!account) throw new NotAdministered("not_found");
  return (await trx.selectFrom("account_role").select("role").where("account_id", "=", accountId).execute()).map((row) => row.role);
}

async function endDuties(trx: Transaction<Database>, accountId: string, duties: readonly string[]): Promise<void> {
  if (duties.length === 0) return;
  await trx
    .updateTable("assignment")
    .set({ until: sql<Date>`now()` })
    .where("account_id", "=", accountId)
    .where("duty", "in", [...duties])
    .where("until", "is", null)
    .execute();
}
