import { type Kysely, sql } from "kysely";

/**
 * What a visitor's page is made of. Each transaction that changes rows of one of these tables leaves a row in `directory_change`,
 * by a trigger, so that no part of the house can forget it: pages and counts that were kept hold as long as the sum of
 * its rows. Tables whose rows never change (revisions and their statements) are not among them: an entry points at them.
 */
const told: Record<string, readonly string[]> = {
  house: [], policy_version: [], cycle: [], criterion: [], authority: [], person: [], person_name: [], biography: [], entry: [], entry_redirect: [], entry_search: [],
  certificate: [], certification: [], statement_check: [], statement_flag: [], evidence: [], consent: [], portrait: [],
  // Of these, pages show no more than some columns; the others change with the work of every day.
  account: ["name"],
  dossier: ["notice_waived"],
};

export async function up(db: Kysely<unknown>): Promise<void> {
  // Rows are only ever added, which locks nobody out; many are made one from time to time, and their sum stays the same.
  await sql`alter table directory_change add column times bigint not null default 1 check (times > 0)`.execute(db);
  await sql`create function tell_now() returns void language plpgsql as $$
    begin
      if current_setting('vitae.told', true) is distinct from pg_current_xact_id()::text then
        insert into directory_change default values;
        perform set_config('vitae.told', pg_current_xact_id()::text, true);
      end if;
    end $$`.execute(db);
  await sql`create function tell_statement() returns trigger language plpgsql as $$ begin perform tell_now(); return null; end $$`.execute(db);
  // What the clock looks for and does not find changes nothing.
  await sql`create function tell_rows() returns trigger language plpgsql as $$
    begin
      if exists (select from changed) then perform tell_now(); end if;
      return null;
    end $$`.execute(db);
  await sql`create function make_tell(name text) returns void language plpgsql as $$
    begin
      execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function tell_rows()', name || '_tells', name);
      execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function tell_rows()', name || '_tells_update', name);
      execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function tell_rows()', name || '_tells_delete', name);
    end $$`.execute(db);
  for (const [table, columns] of Object.entries(told)) {
    if (columns.length === 0) await sql`select make_tell(${table})`.execute(db);
    else {
      const shown = sql.join(columns.map((column) => sql.id(column)));
      await sql`create trigger ${sql.id(`${table}_tells`)} after update of ${shown} on ${sql.id(table)} for each statement execute function tell_statement()`.execute(db);
    }
  }
}
