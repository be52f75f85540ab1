import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connect } from "./client";
import type { Database } from "./schema";
import "./testing.global";

/** A database of the test file's own: `db` as the application's role, `owner` as the one that may do anything in it. */
export type TestDatabase = { db: Kysely<Database>; owner: Kysely<Database>; appUrl: string; ownerUrl: string };

/**
 * Makes a migrated, empty database for this test file and drops it after the last test.
 * Call it at the top of the file: `const { db } = await testDatabase();`
 */
export function testDatabase(): Promise<TestDatabase> {
  return makeDatabase(inject("testServer").template);
}

/** The same without a single table, for tests of the migrations themselves. */
export function blankDatabase(): Promise<TestDatabase> {
  return makeDatabase("template0");
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = server.template.replace("template", randomBytes(4).toString("hex"));
  await asAdmin(`create database ${name} template ${template} owner ${new URL(server.owner).username}`);
  const appUrl = inDatabase(server.app, name);
  const ownerUrl = inDatabase(server.owner, name);
  const db = connect(appUrl);
  const owner = connect(ownerUrl, { max: 4 });
  afterAll(async () => {
    await Promise.all([db.destroy(), owner.destroy()]);
    await asAdmin(`drop database ${name} with (force)`);
  });
  return { db, owner, appUrl, ownerUrl };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("testServer").admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
