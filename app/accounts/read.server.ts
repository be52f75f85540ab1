import { type Database, type Kysely, sql } from "~/db.server";
import type { Duty, Role } from "~/workflow/roles";

export type AccountLine = { id: string; name: string; mail: string; roles: Role[]; disabled: boolean; seenAt: Date | null };
export type AccountFilter = { words?: string; role?: Role; disabled?: boolean; /** The account after which the page begins. */ after?: string };

export const accountsSize = 50;

const rolesOf = sql<Role[]>`array(select role from account_role r where r.account_id = account.id order by role)`;

/** Accounts by name, by keyset. */
export async function listAccounts(db: Kysely<Database>, { words, role, disabled, after }: AccountFilter): Promise<{ rows: AccountLine[]; next: string | null }> {
  const rows = await db
    .selectFrom("account")
    .select([
      "account.id", "account.name", "account.mail", rolesOf.as("roles"), sql<boolean>`disabled_at is not null`.as("disabled"),
      sql<Date | null>`(select max(seen_at) from session s where s.account_id = account.id)`.as("seenAt"),
    ])
    .$if(Boolean(words), (query) => query.where(sql<boolean>`(fold(account.name) like '%' || fold(${words ?? ""}) || '%' or account.mail = lower(${words ?? ""}))`))
    .$if(role !== undefined, (query) => query.where(sql<boolean>`exists (select from account_role r where r.account_id = account.id and r.role = ${role ?? ""})`))
    .where("disabled_at", disabled ? "is not" : "is", null)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(fold(account.name), account.id) > (select fold(a.name), a.id from account a where a.id = ${after ?? null}::uuid)`))
    .orderBy(sql`fold(account.name)`)
    .orderBy("account.id")
    .limit(accountsSize + 1)
    .execute();
  const shown = rows.slice(0, accountsSize);
  return { rows: shown, next: rows.length > accountsSize ? (shown.at(-1)?.id ?? null) : null };
}

export type AccountPage = {
  id: string;
  name: string;
  mail: string;
  language: "fr" | "en";
  roles: Role[];
  disabledAt: Date | null;
  createdAt: Date;
  person: string | null;
  sessions: number;
  duties: { duty: Duty; files: number }[];
};

/** One account as the administrator sees it: counts of its duties, never the files themselves. */
export async function readAccount(db: Kysely<Database>, id: string): Promise<AccountPage | null> {
  const row = await db
    .selectFrom("account")
    .leftJoin("person", "person.id", "account.person_id")
    .select([
      "account.id", "account.name", "account.mail", "account.language", rolesOf.as("roles"), "account.disabled_at as disabledAt", "account.created_at as createdAt", "person.display_name as person",
      sql<number>`(select count(*)::int from session s where s.account_id = account.id and s.revoked_at is null and s.expires_at > now())`.as("sessions"),
      sql<{ duty: Duty; files: number }[]>`coalesce((select jsonb_agg(jsonb_build_object('duty', duty, 'files', files) order by duty) from (
        select duty, count(*)::int as files from assignment a where a.account_id = account.id and a.until is null group by duty) held), '[]')`.as("duties"),
    ])
    .where("account.id", "=", id)
    .executeTakeFirst();
  return row ? { ...row, language: row.language === "en" ? "en" : "fr" } : null;
}
