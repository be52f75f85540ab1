import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "./client";
import { readPostmaster, stopCluster } from "./engine/cluster";
import { isAlive } from "./engine/processes";
import { readPlace } from "./home";
import { Child, opened } from "./testing.processes";

// One home folder for the whole file: making a database takes longer than any of what is shown here.
let folder: string;
let home: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vitae-home-"));
  chmodSync(folder, 0o755);
  home = path.join(folder, "home");
});

afterAll(async () => {
  await stopCluster(dataFolder());
  rmSync(folder, { recursive: true, force: true });
});

const dataFolder = () => readPlace(home)?.data ?? "";
const postgres = () => readPostmaster(dataFolder())?.pid ?? 0;

async function ask<Row>(url: string, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const db = connect(url, { max: 1 });
  try {
    return (await query.execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

describe("a server on its home folder", () => {
  test("makes the database, and takes it down when it ends", async () => {
    const { child, ownerUrl } = await opened(home, "server");
    await ask(ownerUrl, sql`create table noted (id bigint generated always as identity primary key, by int not null)`);
    await ask(ownerUrl, sql`insert into noted (by) values (1)`);
    expect(await child.endInOrder()).toBe(0);
    expect(existsSync(path.join(dataFolder(), "postmaster.pid"))).toBe(false);
  });

  test("begins anew when it was killed while making its database", async () => {
    const other = path.join(folder, "interrupted");
    const killed = new Child("open", other, "server");
    await killed.remarked("Making the database");
    await killed.kill();
    const next = await opened(other, "server");
    expect(await ask(next.appUrl, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await next.child.endInOrder();
  });

  test("refuses a second one in one sentence that names the first", async () => {
    const first = await opened(home, "server");
    const second = new Child("open", home, "server");
    expect(await second.end()).toBe(1);
    expect(second.errors.trim().split("\n")).toEqual([expect.stringContaining(`Vitae already runs on ${home}, as process ${first.child.pid}.`)]);
    expect(await ask(first.appUrl, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await first.child.endInOrder();
  });

  test("finds its database after kill -9, still running, and takes it over", async () => {
    const killed = await opened(home, "server");
    await killed.child.kill();
    const orphan = postgres();
    expect(isAlive(orphan)).toBe(true);

    const next = await opened(home, "server");
    expect(postgres()).toBe(orphan);
    expect(await ask(next.ownerUrl, sql`select count(*) as rows from noted`)).toEqual([{ rows: 1 }]);
    await next.child.endInOrder();
    expect(isAlive(orphan)).toBe(false);
  });

  test("starts again when both it and its database were killed", async () => {
    const killed = await opened(home, "server");
    process.kill(postgres(), "SIGKILL");
    await killed.child.kill();
    const next = await opened(home, "server");
    expect(await ask(next.ownerUrl, sql`select count(*) as rows from noted`)).toEqual([{ rows: 1 }]);
    await next.child.endInOrder();
  });

  test("brings its database back, at the same address, when that one alone is killed", async () => {
    const { child, ownerUrl } = await opened(home, "server");
    const before = postgres();
    process.kill(before, "SIGKILL");
    await expect.poll(() => ask(ownerUrl, sql`select count(*) as rows from noted`).catch(() => []), { timeout: 30_000 }).toEqual([{ rows: 1 }]);
    expect(postgres()).not.toBe(before);
    await child.endInOrder();
  });

  test("leaves no database behind when a later step of its start fails", async () => {
    const { child } = await opened(home, "server");
    const running = postgres();
    expect(await child.fail()).toBe(3);
    await expect.poll(() => isAlive(running), { timeout: 20_000 }).toBe(false);
  });

  test("of two that start at the same moment, one runs and the other is refused", async () => {
    const both = [new Child("open", home, "server"), new Child("open", home, "server")];
    const loser = await Promise.race(both.map((child) => child.end().then(() => child)));
    const winner = both.find((child) => child !== loser);
    await winner?.said(1);
    expect(loser.errors).toContain(`as process ${winner?.pid}.`);
    await winner?.endInOrder();
  });
});

describe("a command", () => {
  test("joins the database of a running server and leaves it running", async () => {
    const server = await opened(home, "server");
    const running = postgres();
    const command = await opened(home, "command");
    expect(command.appUrl).toBe(server.appUrl);
    await command.child.endInOrder();
    expect(postgres()).toBe(running);
    expect(await ask(server.appUrl, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.child.endInOrder();
  });

  test("starts the database where no server does, and takes it down afterwards", async () => {
    const { child, ownerUrl } = await opened(home, "command");
    expect(await ask(ownerUrl, sql`select count(*) as rows from noted`)).toEqual([{ rows: 1 }]);
    const running = postgres();
    await child.endInOrder();
    expect(isAlive(running)).toBe(false);
  });

  test("keeps the database up when the server that started it ends first", async () => {
    const server = await opened(home, "server");
    const command = await opened(home, "command");
    await server.child.endInOrder();
    expect(await ask(command.appUrl, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    const running = postgres();
    await command.child.endInOrder();
    expect(isAlive(running)).toBe(false);
  });

  test("works on what the folder is, a demo, whatever its own settings say", async () => {
    const { child, demo } = await opened(home, "command", "house");
    expect(demo).toBe(true);
    await child.endInOrder();
  });
});

describe("a folder that will not do is refused in one sentence", () => {
  test("a house in a demo's folder", async () => {
    const house = new Child("open", home, "server", "house");
    expect(await house.end()).toBe(1);
    expect(house.errors).toBe(`${home} holds a demo with invented people; a house needs a folder of its own. Set VITAE_HOME to another folder.\n`);
  });

  test("a demo in a house's folder", async () => {
    const other = path.join(folder, "house");
    mkdirSync(other);
    writeFileSync(path.join(other, "kind"), "house\n");
    const demo = new Child("open", other, "server");
    expect(await demo.end()).toBe(1);
    expect(demo.errors).toContain(`${other} holds a house; the demo needs a folder of its own.`);
  });

  test("one in which nobody can write", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    const refused = new Child("open", path.join(file, "home"), "server");
    expect(await refused.end()).toBe(1);
    expect(refused.errors).toBe(
      `Vitae cannot write in ${file}/home: it is not a folder. Choose another folder with VITAE_HOME, or change its rights.\n`,
    );
  });

  test("one whose database was taken away", async () => {
    const other = path.join(folder, "emptied");
    mkdirSync(other);
    const data = path.join(other, "postgres");
    writeFileSync(path.join(other, "database.json"), JSON.stringify({ data, port: 1, initialised: true }));
    const refused = new Child("open", other, "command");
    expect(await refused.end()).toBe(1);
    expect(refused.errors).toContain(`is not in ${data} any more. Put it back from a backup`);
  });
});
