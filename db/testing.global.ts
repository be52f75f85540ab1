import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";
import { throwawayServer } from "./testing.server";

/** What every test file gets to know of the run's database server. */
export type TestServer = { admin: string; owner: string; app: string; template: string };

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * One PostgreSQL for the run (the one of VITAE_TEST_DATABASE_URL, as a superuser, else the built-in one) with the two
 * roles of a real house and one migrated database, from which each test file's own is copied.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["VITAE_TEST_DATABASE_URL"];
  const server = given ? { url: given, stop: async () => undefined } : await throwawayServer();
  const run = `vitae_test_${randomBytes(4).toString("hex")}`;
  const password = randomBytes(18).toString("base64url");
  const roles = { owner: `${run}_owner`, app: `${run}_app` };
  const template = `${run}_template`;

  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  for (const role of Object.values(roles)) await admin.query(`create role ${role} login password '${password}'`);
  await admin.query(`create database ${template} owner ${roles.owner}`);
  const as = (role: string) => withParts(server.url, { username: role, password });
  await migrate(withParts(as(roles.owner), { pathname: `/${template}` }), { appRole: roles.app });
  project.provide("testServer", { admin: server.url, owner: as(roles.owner), app: as(roles.app), template });

  return async () => {
    const left = await admin.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [run]);
    for (const { datname } of left.rows) await admin.query(`drop database ${datname} with (force)`);
    for (const role of Object.values(roles)) await admin.query(`drop role ${role}`);
    await admin.end();
    await server.stop();
  };
}

function withParts(url: string, parts: Partial<Pick<URL, "username" | "password" | "pathname">>): string {
  return Object.assign(new URL(url), parts).href;
}
