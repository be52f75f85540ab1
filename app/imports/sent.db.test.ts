import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { sql } from "~/db.server";
import { phrases } from "~/i18n";
import { makeLog } from "~/log.server";
import type { Actor } from "~/workflow/roles";
import { foundInventedHouse } from "../../db/seed/house";
import { inventedRecords } from "../../db/seed/records";
import { testDatabase } from "../../db/testing";
import { receiveImport } from "./receive.server";
import { alone, ImportUnderWay } from "./run.server";
import { isImportUnderWay, readRefused, readRuns } from "./runs.server";
import { sendImport, sentFolder, stopImport } from "./sent.server";
import { runWaiting } from "./work.server";

const { db, owner } = await testDatabase();
await foundInventedHouse(db, "national", "2026-11-23");
const { id: accountId } = await db.insertInto("account").values({ name: "Colette Fabregoule", mail: "colette@house.example" }).returning("id").executeTakeFirstOrThrow();
const actor: Actor = { kind: "account", accountId, name: "Colette Fabregoule", roles: ["administrator"], personId: null, delegateFor: [], level: 2 };
const log = makeLog("silent");
let home = "";
beforeEach(() => void (home = mkdtempSync(path.join(tmpdir(), "home-"))));
const workshop = () => ({ db, settings: { home }, log });
const lines = (count: number, letter: string) => [...inventedRecords(count, letter.charCodeAt(0))].map((record) => JSON.stringify(record).replace(/"WX0/, `"W${letter}0`));
const left = () => (existsSync(sentFolder(home)) ? readdirSync(sentFolder(home)) : []);

function formOf(parts: readonly [name: string, value: string | Buffer<ArrayBuffer>, fileName?: string][]): Request {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === "string" && fileName === undefined) form.append(name, value);
    else form.append(name, new Blob([value]), fileName);
  }
  return new Request("http://house.example/", { method: "POST", body: form });
}

/** Sends a file as the page does: the form, then the press. */
async function send(content: string | Buffer<ArrayBuffer>, more: { publish?: boolean; operation?: string; name?: string } = {}) {
  const { publish = false, operation = randomUUID(), name = "people.ndjson" } = more;
  const received = await receiveImport(formOf([["operation", operation], ...(publish ? [["publish", "yes"] as [string, string]] : []), ["file", content, name]]), home);
  if (!received.ok) throw new Error(JSON.stringify(received.errors));
  return sendImport(db, { actor, operationId: received.operation }, received);
}

const latest = async () => (await readRuns(db))[0]!;

test("a file is sent in, taken over beside the pages, and the page tells what came of it", async () => {
  const content = gzipSync([...lines(30, "A"), "{not json", lines(1, "A")[0]!].join("\n"));
  const sent = await send(content, { publish: true, name: "people.ndjson.gz" });
  expect(sent).toMatchObject({ ok: true });
  expect(await latest()).toMatchObject({ state: "waiting", fileName: "people.ndjson.gz", rows: 32, by: "Colette Fabregoule", publish: true, added: 0 });
  expect(await runWaiting(workshop())).toBe(true);
  const run = await latest();
  expect(run).toMatchObject({ state: "done", added: 30, known: 0, refused: 2, share: 1, reported: true });
  expect(left()).toEqual([]);
  expect(statSync(sentFolder(home)).mode & 0o777).toBe(0o700);
  const table = await readRefused(db, home, run.id, phrases("en"));
  expect(table?.split("\r\n")).toEqual(["line\trecord\treason\tfield", "31\t\tThe line is not JSON.\t", "32\tWA000001\tThe record stands in the file twice.\tid", ""]);
  expect(await readRefused(db, home, run.id, phrases("fr"))).toContain("31\t\t");
  expect(await db.selectFrom("house_event").select(["kind", "actor_account", "detail"]).orderBy("seq", "desc").executeTakeFirst()).toMatchObject({ kind: "import_sent", actor_account: accountId, detail: { file: "people.ndjson.gz", rows: 32, publish: "yes" } });
  expect(await runWaiting(workshop())).toBe(false);
});

test("sent twice by a double click it is one import and one file", async () => {
  const operation = randomUUID();
  const both = [await send(lines(3, "B").join("\n"), { operation }), await send(lines(3, "B").join("\n"), { operation })];
  expect(both).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
  expect(left()).toHaveLength(1);
  await runWaiting(workshop());
  expect(await latest()).toMatchObject({ state: "done", added: 3 });
});

test("a second file while one waits, or while a command is at it, is refused and not kept", async () => {
  await send(lines(3, "C").join("\n"));
  const refusal = { ok: false, reason: "import_under_way" };
  expect(await send(lines(3, "D").join("\n"))).toEqual(refusal);
  expect(left()).toHaveLength(1);
  await alone(db, async () => {
    expect(await isImportUnderWay(db)).toBe(true);
    expect(await runWaiting(workshop())).toBe(false);
    expect((await latest()).state).toBe("waiting");
  });
  await runWaiting(workshop());
  await alone(db, async () => expect(await send(lines(3, "D").join("\n"))).toEqual(refusal));
  expect(await isImportUnderWay(db)).toBe(false);
  expect(left()).toEqual([]);
});

test("two who send at the same moment: one is taken", async () => {
  const both = await Promise.all([send(lines(2, "E").join("\n")), send(lines(2, "F").join("\n"))]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(left()).toHaveLength(1);
  await runWaiting(workshop());
});

test("what cannot be people is refused before anything is taken, and nothing of it stays", async () => {
  const before = await readRuns(db);
  const bomb = gzipSync(Buffer.alloc(30_000_000, "x"));
  mkdirSync(sentFolder(home), { recursive: true });
  const file = { path: path.join(sentFolder(home), "bomb"), name: "bomb.gz", type: "", bytes: bomb.length, sha256: "" };
  writeFileSync(file.path, bomb);
  expect(await sendImport(db, { actor, operationId: randomUUID() }, { file, publish: false }, { bytes: 10_000_000, rows: 10 })).toEqual({ ok: false, fault: "too_much" });
  expect(await send("\u0000\u0001")).toEqual({ ok: false, fault: "not_text" });
  expect(await send(gzipSync("a\n").subarray(0, 15))).toEqual({ ok: false, fault: "broken_pack" });
  expect(left()).toEqual([]);
  expect(await readRuns(db)).toEqual(before);
});

test("too large, or none chosen: a sentence at the field, what was chosen is kept, no file", async () => {
  const form = (content: string, name: string) => formOf([["operation", randomUUID()], ["publish", "yes"], ["file", content, name]]);
  expect(await receiveImport(form("x".repeat(101), "a"), home, 100)).toMatchObject({ ok: false, errors: { file: "imports.file.too_large" }, values: { publish: "yes" } });
  expect(await receiveImport(form("", ""), home)).toMatchObject({ ok: false, errors: { file: "imports.file.none" }, values: { publish: "yes" } });
  expect(await receiveImport(formOf([["operation", "stale"], ["file", "x", "a"]]), home)).toMatchObject({ ok: false, errors: { operation: "http.invalid.stale" } });
  expect(left()).toEqual([]);
});

test("stopped: whole people stay, and the same file sent again completes it", async () => {
  const content = lines(1300, "G").join("\n");
  const sent = await send(content);
  const id = sent.ok ? sent.id : "";
  const running = runWaiting(workshop(), () => false);
  // Asked at once; the run hears it with its next beat, and ends after the people under way.
  await expect.poll(async () => (await latest()).state).toBe("running");
  expect(await stopImport(db, { actor, operationId: randomUUID() }, id)).toMatchObject({ ok: true });
  await running;
  const run = await latest();
  expect(["stopped", "done"]).toContain(run.state);
  expect(run.stopAsked).toBe(true);
  await send(content);
  await runWaiting(workshop());
  const second = await latest();
  expect(second.added + second.known).toBe(1300);
  expect(second.known).toBe(run.added);
});

test("one that waits still is taken back at once; one that is over is left as it is; one that never was is not found", async () => {
  const sent = await send(lines(2, "H").join("\n"));
  const id = sent.ok ? sent.id : "";
  await stopImport(db, { actor, operationId: randomUUID() }, id);
  expect(await latest()).toMatchObject({ id, state: "stopped", added: 0 });
  expect(await runWaiting(workshop())).toBe(false);
  expect(left()).toEqual([]);
  const ended = await latest();
  expect(await stopImport(db, { actor, operationId: randomUUID() }, id)).toMatchObject({ ok: true });
  expect(await latest()).toEqual(ended);
  expect(await stopImport(db, { actor, operationId: randomUUID() }, randomUUID())).toEqual({ ok: false, reason: "not_found" });
});

test("a server that is told to stop leaves it interrupted; one that dies is found out by its lock; sent again it is completed", async () => {
  const content = lines(900, "J").join("\n");
  await send(content);
  let asked = 0;
  await runWaiting(workshop(), () => (asked += 1) > 500);
  const first = await latest();
  expect(first.state).toBe("interrupted");
  expect(first.added).toBeGreaterThan(0);
  expect(first.added).toBeLessThan(900);

  // As a process leaves it that was killed: the row says "running", and nobody holds the lock.
  await send(content);
  await db.updateTable("import_run").set({ state: "running", started_at: sql<Date>`now()`, beat_at: sql<Date>`now()`, added: 17 }).where("state", "=", "waiting").execute();
  expect(await latest()).toMatchObject({ state: "interrupted", added: 17 });
  expect(await send(content)).toMatchObject({ ok: true });
  await runWaiting(workshop());
  const [last, dead] = await readRuns(db);
  expect(dead).toMatchObject({ state: "interrupted", added: 17 });
  expect(last).toMatchObject({ state: "done", added: 900 - first.added, known: first.added });
  expect(left()).toEqual([]);
});

test("a fault in the middle is a state of its own, and the next file may come", async () => {
  await send(lines(2, "K").join("\n"));
  const [name] = left();
  const other = path.join(home, "packed");
  writeFileSync(other, gzipSync("x\n".repeat(9000)).subarray(0, 30));
  copyFileSync(other, path.join(sentFolder(home), name!));
  await runWaiting(workshop());
  expect(await latest()).toMatchObject({ state: "failed", added: 0 });
  expect(left()).toEqual([]);
  expect(await send(lines(2, "K").join("\n"))).toMatchObject({ ok: true });
  await runWaiting(workshop());
});

test("after an import the planner knows the tables; the application may ask for it, nobody else may", async () => {
  const figures = async () => Object.fromEntries((await sql<{ name: string; rows: number }>`select relname as name, reltuples::int as rows from pg_class where relname in ('revision_statement', 'entry', 'entry_search')`.execute(owner)).rows.map(({ name, rows }) => [name, rows]));
  const known = await figures();
  const { rows } = await sql<{ entries: number }>`select count(*)::int as entries from entry`.execute(db);
  expect(known["entry"]).toBe(rows[0]?.entries);
  expect(known["revision_statement"]).toBeGreaterThan(known["entry"] ?? 0);
  await sql`select refresh_statistics()`.execute(db);
  const rights = await sql<{ everyone: boolean; app: boolean; owned: boolean }>`select has_function_privilege('public', 'refresh_statistics()', 'execute') as everyone,
    has_function_privilege('refresh_statistics()', 'execute') as app, pg_has_role(relowner, 'member') as owned from pg_class where relname = 'entry'`.execute(db);
  expect(rights.rows[0]).toEqual({ everyone: false, app: true, owned: false });
});

test("ImportUnderWay is what a second one hears", async () => {
  await alone(db, async () => expect(alone(db, async () => undefined)).rejects.toBeInstanceOf(ImportUnderWay));
});
