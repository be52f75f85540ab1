import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { connect, given, isDatabaseAway, plannedOnce } from "./client";
import { testDatabase } from "./testing";

const { db, appUrl } = await testDatabase();

describe("values as they arrive", () => {
  test("counts are numbers, dates are dates of the calendar, moments are moments", async () => {
    const { rows } = await sql`
      select count(*) as many, 9007199254740991::bigint as large, date '1931-02-28' as born,
        array[date '2026-11-03', date '2026-11-04'] as days, array[1, 2]::bigint[] as ids, '{}'::date[] as none,
        timestamptz '2026-11-03 10:00:00+01' as at`.execute(db);
    expect(rows[0]).toEqual({
      many: 1,
      large: Number.MAX_SAFE_INTEGER,
      born: "1931-02-28",
      days: ["2026-11-03", "2026-11-04"],
      ids: [1, 2],
      none: [],
      at: new Date("2026-11-03T09:00:00Z"),
    });
  });
});

test("a statement that says so is planned once by each connection, however short the list that it is given", async () => {
  const one = connect(appUrl, { max: 1 });
  const ask = async (ids: number[]) => (await sql<{ id: number }>`${plannedOnce} select id from unnest(${given(ids, "int[]")}) as id order by id`.execute(one)).rows.map(({ id }) => id);
  for (let at = 0; at < 8; at += 1) expect(await ask([at + 1, at])).toEqual([at, at + 1]);
  expect(await ask([])).toEqual([]);
  const { rows } = await sql`select generic_plans > 0 as "keepsItsPlan" from pg_prepared_statements`.execute(one);
  expect(rows).toEqual([{ keepsItsPlan: true }]);
  await one.destroy();
});

describe("nothing waits for ever", () => {
  test("a connection of the application ends its own long statements and forgotten transactions", async () => {
    const { rows } = await sql<{ statement: string; idle: string }>`
      select current_setting('statement_timeout') as statement,
        current_setting('idle_in_transaction_session_timeout') as idle`.execute(db);
    expect(rows).toEqual([{ statement: "5s", idle: "10s" }]);
  });

  test("a statement that takes too long is ended, and its connection serves the next one", async () => {
    const hurried = connect(appUrl, { max: 1, statementTimeout: 50 });
    await expect(sql`select pg_sleep(30)`.execute(hurried)).rejects.toMatchObject({ code: "57014" });
    expect((await sql`select 1 as one`.execute(hurried)).rows).toEqual([{ one: 1 }]);
    await hurried.destroy();
  });

  test("when every connection is taken, the next asker is told so within seconds", async () => {
    const small = connect(appUrl, { max: 1 });
    const began = performance.now();
    await small.connection().execute(async () => {
      const refused: unknown = await sql`select 1`.execute(small).catch((error: unknown) => error);
      expect(isDatabaseAway(refused)).toBe(true);
    });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect((await sql`select 1 as one`.execute(small)).rows).toEqual([{ one: 1 }]);
    await small.destroy();
  });

  test("a connection that is cut while idle is replaced without ending the process", async () => {
    const errors: string[] = [];
    const pool = connect(appUrl, { max: 1, onError: (error) => errors.push(error.message) });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(pool);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    await expect.poll(() => errors.length).toBe(1);
    expect((await sql`select 1 as one`.execute(pool)).rows).toEqual([{ one: 1 }]);
    await pool.destroy();
  });

  test("a connection that is cut between two statements fails the next one, and the process goes on", async () => {
    const pool = connect(appUrl, { max: 1 });
    const failure: unknown = await pool
      .transaction()
      .execute(async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
        await expect.poll(() => isGone(rows[0]?.pid)).toBe(true);
        await sql`select 1`.execute(trx);
      })
      .catch((error: unknown) => error);
    expect(isDatabaseAway(failure)).toBe(true);
    expect((await sql`select 1 as one`.execute(pool)).rows).toEqual([{ one: 1 }]);
    await pool.destroy();
  });

  test("a server that does not answer counts as away, a wrong statement does not", async () => {
    const nowhere = connect("postgres://nobody@127.0.0.1:1/none");
    const away: unknown = await sql`select 1`.execute(nowhere).catch((error: unknown) => error);
    const wrong: unknown = await sql`select nonsense`.execute(db).catch((error: unknown) => error);
    expect([isDatabaseAway(away), isDatabaseAway(wrong)]).toEqual([true, false]);
    await nowhere.destroy();
  });
});

async function isGone(pid: number | undefined): Promise<boolean> {
  return (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db)).rows.length === 0;
}
