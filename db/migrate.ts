import { type Kysely, type MigrationInfo, Migrator, type RawBuilder, sql } from "kysely";
import { connect } from "./client";
import type { OpenedDatabase } from "./embedded";
import { historyTables, migrations } from "./migrations";
import type { Database } from "./schema";
import { StartRefused } from "./start-refused";

const ledger = ["kysely_migration", "kysely_migration_lock"];

export type MigrateOptions = {
  /** A role that is to run the application: it reads and writes, but cannot change the history's past. */
  appRole?: string | undefined;
};

/**
 * Brings the database up to date as its owner, all or nothing, and renews the application role's rights.
 * Several processes may do it at once: one works, the others wait and find it done.
 * @returns the names of the migrations that were run, oldest first
 */
export async function migrate(ownerUrl: string, { appRole }: MigrateOptions = {}): Promise<string[]> {
  return withOwner(ownerUrl, async (db) => {
    const { error, results = [] } = await migratorOf(db).migrateToLatest();
    const failed = results.find((result) => result.status === "Error");
    // Without one that failed, the list itself does not fit: the database was migrated by other code than this.
    const what = failed ? `migration ${failed.migrationName} failed` : `this code does not fit the database, which other code has migrated (${error instanceof Error ? error.message : String(error)})`;
    if (error) throw new Error(`${what}; nothing was changed`, { cause: error });
    await grant(db, appRole);
    return results.map((result) => result.migrationName);
  });
}

/** Every migration with the moment at which it was run, or without one while it is pending. */
export async function migrationStatus(url: string): Promise<readonly MigrationInfo[]> {
  return withOwner(url, (db) => migratorOf(db).getMigrations());
}

/**
 * Called by whoever opens the database to use it: migrates where our role may, else makes sure that nothing is pending.
 * @returns the names of the migrations that were run
 */
export async function ensureMigrated(database: OpenedDatabase): Promise<string[]> {
  if (database.embedded) return migrate(database.ownerUrl, { appRole: database.role.name });
  const pending = (await migrationStatus(database.ownerUrl)).filter((migration) => !migration.executedAt);
  if (pending.length === 0) return [];
  if (database.role.canMigrate) return migrate(database.ownerUrl);
  throw new StartRefused(
    `The database is ${pending.length} migrations behind, and its role "${database.role.name}" may not migrate. Run "npm run db:migrate -- --app-role ${database.role.name}" with the owner's DATABASE_URL first.`,
  );
}

async function withOwner<T>(url: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = connect(url, { max: 2, statementTimeout: 0, applicationName: "migrate" });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function migratorOf(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/** Renews the rights of the named role and of every role that had them before, since new tables give none. */
async function grant(db: Kysely<Database>, appRole: string | undefined): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two starts at once would each rewrite the same rights, which PostgreSQL refuses to do concurrently.
    await sql`select pg_advisory_xact_lock(7300119)`.execute(trx);
    const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(trx);
    const names = tables.rows.map((row) => row.name);
    for (const role of await appRoles(trx, appRole)) await grantTo(trx, role, names);
  });
}

async function appRoles(trx: Kysely<Database>, named: string | undefined): Promise<Set<string>> {
  const known = await sql<{ role: string }>`
    select grantee as role from information_schema.role_table_grants
    where table_schema = 'public' and table_name = 'kysely_migration' and privilege_type = 'SELECT'
      and grantee not in ('PUBLIC', grantor)`.execute(trx);
  const roles = new Set(known.rows.map((row) => row.role));
  if (named === undefined) return roles;
  const found = await sql`select 1 from pg_roles where rolname = ${named}`.execute(trx);
  if (found.rows.length === 0) throw new StartRefused(`There is no role "${named}" in this database. Create it first: CREATE ROLE ${named} LOGIN PASSWORD '…'.`);
  return roles.add(named);
}

async function grantTo(trx: Kysely<Database>, role: string, tables: string[]): Promise<void> {
  const grantee = sql.id(role);
  const past = new Set(historyTables);
  await sql`grant usage on schema public to ${grantee}`.execute(trx);
  await sql`grant usage, select on all sequences in schema public to ${grantee}`.execute(trx);
  await sql`grant execute on function refresh_statistics() to ${grantee}`.execute(trx);
  for (const name of tables) {
    const rights = ledger.includes(name) ? sql`select` : past.has(name) ? sql`select, insert` : sql`select, insert, update, delete`;
    const table = sql.id("public", name);
    await sql`revoke all on ${table} from ${grantee}`.execute(trx);
    await sql`grant ${rights} on ${table} to ${grantee}`.execute(trx);
  }
  await grantJobs(trx, grantee);
}

/** What pg-boss does while it runs. It may make no queue, and not pretend that its tables are of another version. */
async function grantJobs(trx: Kysely<Database>, grantee: RawBuilder<unknown>): Promise<void> {
  await sql`grant usage on schema jobs to ${grantee}`.execute(trx);
  await sql`revoke all on all tables in schema jobs from ${grantee}`.execute(trx);
  await sql`grant select, insert, update, delete on jobs.job, jobs.archive, jobs.schedule to ${grantee}`.execute(trx);
  // It asks for its own queue at each start, and finds it there.
  await sql`grant select, insert on jobs.queue to ${grantee}`.execute(trx);
  await sql`grant select, update (maintained_on, cron_on, monitored_on) on jobs.version to ${grantee}`.execute(trx);
}
