import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "./embedded";
import { ensureMigrated, migrate, migrationStatus } from "./migrate";
import { historyTables, migrations } from "./migrations";
import { blankDatabase, testDatabase } from "./testing";
import { Child } from "./testing.processes";

const names = Object.keys(migrations);
const migrated = await testDatabase();
const blank = await blankDatabase();
const interrupted = await blankDatabase();
const appRole = new URL(blank.appUrl).username;

const settings = (databaseUrl: string) => ({ home: "/nonexistent", demo: false, production: true, databaseUrl });

describe("the application's role", () => {
  test("adds to the history and cannot rewrite it", async () => {
    const { rows } = await sql<{ name: string; adds: boolean; changes: boolean }>`
      select t as name, has_table_privilege(current_user, 'public.' || t, 'insert') and has_table_privilege(current_user, 'public.' || t, 'select') as adds,
        has_table_privilege(current_user, 'public.' || t, 'update, delete, truncate') as changes
      from unnest(${historyTables}::text[]) as t`.execute(migrated.db);
    expect(rows).toEqual(historyTables.map((name) => ({ name, adds: true, changes: false })));
  });

  test("reads and writes everything else, and empties nothing at a stroke", async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%' and c.relname <> all(${historyTables})
        and (has_table_privilege(c.oid, 'truncate')
          or not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
            and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete')))`.execute(migrated.db);
    expect(rows).toEqual([]);
  });

  test("can neither change the tables nor pretend that a migration was run", async () => {
    await expect(sql`create table mine (id int)`.execute(migrated.db)).rejects.toMatchObject({ code: "42501" });
    await expect(sql`delete from kysely_migration`.execute(migrated.db)).rejects.toMatchObject({ code: "42501" });
  });

  test("starts on a database that its owner has migrated", async () => {
    const database = await openDatabase(settings(migrated.appUrl), { as: "command" });
    expect(database.role).toMatchObject({ name: appRole, superuser: false, canMigrate: false });
    expect(await ensureMigrated(database)).toEqual([]);
  });
});

describe("a server of a real house", () => {
  const home = mkdtempSync(path.join(tmpdir(), "vitae-role-"));
  afterAll(() => rmSync(home, { recursive: true }));

  test("does not run as a superuser, whom no rule of the database binds", async () => {
    const asSuperuser = openDatabase({ ...settings(inject("testServer").admin), home }, { as: "server" });
    await expect(asSuperuser).rejects.toThrow(/^DATABASE_URL names "\w+", a superuser of PostgreSQL/);
  });

  test("is told when its role owns the tables, and runs", async () => {
    const said: string[] = [];
    const database = await openDatabase({ ...settings(migrated.ownerUrl), home }, { as: "server", say: (sentence) => said.push(sentence) });
    expect(said).toEqual([expect.stringContaining(`"${database.role.name}", who owns the tables`)]);
  });

  test("does not let the database's password onto the terminal when it is not let in", async () => {
    const wrong = Object.assign(new URL(migrated.appUrl), { pathname: "/no_such_house" });
    const failure: unknown = await openDatabase({ ...settings(wrong.href), home }, { as: "server" }).catch((error: unknown) => error);
    expect(String(failure)).toContain("/no_such_house) does not let Vitae in");
    expect(String(failure)).not.toContain(wrong.password);
  });
});

describe("on an empty database (TRUST R11)", () => {
  test("the application's role is told what is pending and who must do it", async () => {
    const database = await openDatabase(settings(blank.appUrl), { as: "command" });
    await expect(ensureMigrated(database)).rejects.toThrow(
      `The database is ${names.length} migrations behind, and its role "${appRole}" may not migrate. Run "npm run db:migrate -- --app-role ${appRole}"`,
    );
  });

  test("two processes that migrate at once both come through, and each migration is run once", async () => {
    const both = [new Child("migrate", blank.ownerUrl, appRole), new Child("migrate", blank.ownerUrl, appRole)];
    expect(await Promise.all(both.map((child) => child.end()))).toEqual([0, 0]);
    expect(both.map((child) => Number(child.lines[0])).toSorted((a, b) => a - b)).toEqual([0, names.length]);
    const status = await migrationStatus(blank.ownerUrl);
    expect(status.filter((migration) => !migration.executedAt)).toEqual([]);
  });

  test("a role that does not exist is named", async () => {
    await expect(migrate(blank.ownerUrl, { appRole: "nobody_here" })).rejects.toThrow(`There is no role "nobody_here"`);
  });

  test("killed in the middle, nothing is left of it, and the next one comes through", async () => {
    const blocker = interrupted.owner;
    let child: Child | undefined;
    // The name of the last table, taken but not committed, stops the migration in its tracks.
    await blocker.transaction().execute(async (trx) => {
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
      await sql`create table name_word (id int)`.execute(trx);
      child = new Child("migrate", interrupted.ownerUrl, appRole);
      await expect.poll(() => waiting(), { timeout: 20_000 }).toBe(1);
      await child.kill();
      await expect.poll(() => sessionsOf("migrate"), { timeout: 20_000 }).toBe(0);
      await sql`drop table name_word`.execute(trx);
    });
    expect(await tables()).toEqual(["kysely_migration", "kysely_migration_lock"]);
    expect(await migrate(interrupted.ownerUrl, { appRole })).toEqual(names);
  });
});

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name = 'migrate' and wait_event_type = 'Lock'`.execute(interrupted.owner);
  return rows[0]?.n ?? 0;
}

async function sessionsOf(application: string): Promise<number> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = ${application}`.execute(interrupted.owner);
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name = ${application}`.execute(interrupted.owner);
  return rows[0]?.n ?? 0;
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(interrupted.owner);
  return rows.map((row) => row.name);
}
