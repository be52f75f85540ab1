import { test as base } from "@playwright/test";
import { openSession } from "~/accounts/session.server";
import type { Database, Kysely } from "~/db.server";
import { connect, openDatabase, sql } from "~/db.server";
import { readSettings } from "~/env.server";
import { type House, openHouse } from "../house";
import { type Answer, ask, type Asked } from "../http";

/** Somebody at the door, and what they are given for an address. */
export type Caller = { key: string; accountId: string | null; ask(path: string, asked?: Asked): Promise<Answer> };
export type Door = { site: string; db: Kysely<Database>; as(key: string): Promise<Caller> };

/** A running house, its database beside it, and everybody in it by the key of the account: no browser is needed to ask. */
export const test = base.extend<object, { house: House; door: Door }>({
  house: [
    async ({}, use) => {
      const house = await openHouse("access");
      await use(house);
      await house.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  door: [
    async ({ house }, use) => {
      const settings = readSettings({ VITAE_HOME: house.home, NODE_ENV: "production", VITAE_DEMO: "1" });
      const database = await openDatabase(settings, { as: "command" });
      const db = connect(database.appUrl, { applicationName: "command" });
      const callers = new Map<string, Promise<Caller>>();
      const as = (key: string) => {
        const caller = callers.get(key) ?? signIn(db, settings, house.url, key);
        callers.set(key, caller);
        return caller;
      };
      await use({ site: house.url, db, as });
      await db.destroy();
      await database.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

export { expect } from "@playwright/test";

async function signIn(db: Kysely<Database>, settings: ReturnType<typeof readSettings>, site: string, key: string): Promise<Caller> {
  if (key === "visitor") return { key, accountId: null, ask: (path, asked) => ask(site, path, asked) };
  const account = await db.selectFrom("account").select("id").where("mail", "like", `%@${key}.example`).executeTakeFirstOrThrow();
  const cookie = await openSession(db, settings, { accountId: account.id, level: 2, device: null });
  const headers = { Cookie: `${cookie.split(";")[0]}; lang=en` };
  return { key, accountId: account.id, ask: (path, asked = {}) => ask(site, path, { ...asked, headers: { ...headers, ...asked.headers } }) };
}

/** Tables whose rows come and go while people only read, or while the house works by itself. */
const restless = ["throttle", "session", "operation", "reading_log", "letter_check", "letter", "entry_reading", "reading_count", "institution_usage"];

/** A fingerprint of every table that a form may write to. What changed between two is named. */
export async function fingerprint(db: Kysely<Database>): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' and table_name <> all(${restless}::text[]) order by 1`.execute(db);
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: found } = await sql<{ print: string }>`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from ${sql.table(name)} t`.execute(db);
    prints[name] = found[0]?.print ?? "";
  }
  const { rows: letters } = await sql<{ print: string }>`select count(*) || ' ' || coalesce(md5(string_agg(idem, '' order by idem)), '') as print from letter`.execute(db);
  return { ...prints, letter: letters[0]?.print ?? "" };
}
