import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testDatabase } from "./testing";
import { Child } from "./testing.processes";

const { db, owner, appUrl } = await testDatabase();

await sql`create table noted (id bigint generated always as identity primary key, by int not null)`.execute(owner);
await sql`grant insert, select on noted to ${sql.id(new URL(appUrl).username)}`.execute(owner);

/** How many commits the writer reports before it is killed: another moment of its work in each round. */
const rounds = [1, 7, 23, 58, 131];

describe("what was acknowledged is there (TRUST R1)", () => {
  test("after a writer was killed in mid-write, again and again", async () => {
    const acknowledged: number[] = [];
    for (const commits of rounds) {
      const writer = new Child("write", appUrl);
      await writer.said(commits);
      await writer.kill();
      acknowledged.push(...writer.lines.map(Number));
    }
    const { rows } = await sql<{ id: number }>`select id from noted`.execute(db);
    const present = new Set(rows.map((row) => row.id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds.reduce((sum, commits) => sum + commits));
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
  });
});
