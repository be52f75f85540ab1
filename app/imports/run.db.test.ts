import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { mergeAuthority } from "~/authorities/merge.server";
import { renameAuthority } from "~/authorities/rename.server";
import { countEntries } from "~/authorities/renew.server";
import { sql } from "~/db.server";
import { presets } from "~/workflow/presets";
import { foundInventedHouse } from "../../db/seed/house";
import { inventedRecords } from "../../db/seed/records";
import { testDatabase } from "../../db/testing";
import { type Import, importFile, type Refused } from "./run.server";

const { db } = await testDatabase();
await foundInventedHouse(db, "national", "2026-11-23");
const folder = mkdtempSync(path.join(tmpdir(), "import-"));

function fileOf(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, name.endsWith(".gz") ? gzipSync(lines.join("\n")) : lines.join("\n"));
  return file;
}

const lines = (count: number, seed = 1) => [...inventedRecords(count, seed)].map((record) => JSON.stringify(record));

function take(file: string, more: Partial<Import> = {}) {
  const refused: Refused[] = [];
  const importing = importFile(db, {
    path: file,
    publish: true,
    policy: presets.national,
    houseLanguage: "fr",
    onRefused: (each) => refused.push(each),
    onProgress: () => undefined,
    stop: () => false,
    ...more,
  });
  return importing.then((result) => ({ result, refused }));
}

const countOf = async (table: "person" | "entry" | "statement" | "statement_version" | "revision" | "event" | "entry_search") =>
  Number((await db.selectFrom(table).select(({ fn }) => fn.countAll().as("count")).executeTakeFirstOrThrow()).count);
const counts = async () => Promise.all((["person", "entry", "statement", "statement_version", "revision", "event", "entry_search"] as const).map(countOf));

test("people come in whole, run again changes nothing, and rows that are refused say where and why", async () => {
  const good = lines(900);
  const bad = ["{not json", JSON.stringify({ id: "WX1", name_display: "" }), good[3] ?? "", JSON.stringify({ ...JSON.parse(good[5] ?? "{}"), id: "WX777777", birth_date: "1950-02-31" })];
  const file = fileOf("people.ndjson.gz", [...good, ...bad]);
  const first = await take(file);
  expect(first.result).toMatchObject({ added: 900, known: 0, refused: 4, stopped: false });
  expect(first.refused).toEqual([
    { line: 901, id: null, reason: "not_json", field: null },
    { line: 902, id: null, reason: "no_name", field: "name_display" },
    { line: 903, id: "WX000004", reason: "duplicate_in_file", field: "id" },
    { line: 904, id: null, reason: "not_a_date", field: "birth_date" },
  ]);
  const before = await counts();
  expect(before.slice(0, 2)).toEqual([900, 900]);
  expect((await take(file)).result).toMatchObject({ added: 0, known: 900, published: 0 });
  expect(await counts()).toEqual(before);
});

test("imported entries are declared throughout, without dossier or certificate, and kept from search engines", async () => {
  const row = await db
    .selectFrom("entry")
    .select([
      sql<boolean>`bool_and(noindex and imported_from = 'Invented register' and certificate_id is null)`.as("marked"),
      sql<boolean>`bool_and((standing = 'memorial') = exists (select from person p where p.id = entry.person_id and p.died is not null))`.as("standing"),
      sql<boolean>`not exists (select from dossier) and not exists (select from statement_check)`.as("untouched"),
      sql<boolean>`bool_and(exists (select from event e where e.entry_id = entry.id and e.decision = 'import' and e.number = entry.event_number))`.as("recorded"),
    ])
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ marked: true, standing: true, untouched: true, recorded: true });
});

test("an interrupted run leaves whole people only, and the next one completes it", async () => {
  const file = fileOf("more.ndjson", lines(1700, 2).map((line) => line.replace(/"WX0/, '"WY0')));
  let asked = 0;
  const first = await take(file, { stop: () => ++asked > 900 });
  expect(first.result.stopped).toBe(true);
  expect(first.result.added).toBeGreaterThan(0);
  expect(first.result.added).toBeLessThan(1700);
  const half = await db.selectFrom("entry").select(sql<boolean>`bool_and(exists (select from revision_statement rs where rs.revision_id = entry.revision_id))`.as("whole")).executeTakeFirstOrThrow();
  expect(half.whole).toBe(true);
  const second = await take(file);
  expect(second.result.added + second.result.known).toBe(1700);
  expect(await countOf("person")).toBe(2600);
});

test("taken over unseen first, published by a later run", async () => {
  const file = fileOf("quiet.ndjson", lines(50, 3).map((line) => line.replace(/"WX0/, '"WZ0')));
  expect((await take(file, { publish: false })).result).toMatchObject({ added: 50, published: 0 });
  const hidden = async () =>
    (await db.selectFrom("entry").innerJoin("person_identifier as i", "i.person_id", "entry.person_id").select("standing").where("i.value", "like", "WZ%").execute()).filter((each) => each.standing === "none").length;
  expect(await hidden()).toBe(50);
  expect((await take(file)).result).toMatchObject({ added: 0, known: 50, published: 50 });
  expect(await hidden()).toBe(0);
});

test("a second import at the same time is refused with a sentence", async () => {
  const file = fileOf("slow.ndjson", lines(600, 4).map((line) => line.replace(/"WX0/, '"WV0')));
  const both = await Promise.allSettled([take(file), take(file)]);
  expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find((each) => each.status === "rejected");
  expect(refused?.status === "rejected" && String(refused.reason)).toMatch(/Another import is running/);
});

test("a line without end is passed over in bounded memory", async () => {
  const file = fileOf("long.ndjson", [`{"id":"${"x".repeat(3_000_000)}"}`, ...lines(1, 5).map((line) => line.replace(/"WX0/, '"WU0'))]);
  const { result, refused } = await take(file);
  expect(refused).toEqual([{ line: 1, id: null, reason: "too_long", field: null }]);
  expect(result.added).toBe(1);
});

test("a later file finds what was merged and renamed meanwhile, and unsigned texts speak the new label", async () => {
  const account = await db.insertInto("account").values({ mail: "lists@house.example", name: "Lists" }).returning("id").executeTakeFirstOrThrow();
  const actor = { kind: "account", accountId: account.id, name: "Lists", roles: ["editor"], personId: null, delegateFor: [], level: 1 } as const;
  const person = (id: string, organisation: string) =>
    JSON.stringify({ id, name_display: `Invented ${id}`, positions: [{ title: "Warden", organisation, type: "employment" }], record_lang: "en", sources: [{ name: "Invented register" }] });
  await take(fileOf("wardens.ndjson", [person("WZ1", "Guild of Bellfounders"), person("WZ2", "The Bellfounders Guild")]));
  const idOf = async (key: string) => (await db.selectFrom("authority").select("id").where("kind", "=", "organisation").where("key", "=", key).executeTakeFirstOrThrow()).id;
  const [from, into] = [await idOf("the bellfounders guild"), await idOf("guild of bellfounders")];
  await mergeAuthority(db, { actor, operationId: randomUUID() }, { from, into });
  await renameAuthority(db, { actor, operationId: randomUUID() }, into, { fr: "Guilde des fondeurs", en: "Worshipful Guild" });
  await take(fileOf("later.ndjson", [person("WZ3", "BELLFOUNDERS' GUILD, THE"), person("WZ4", "the bellfounders guild"), person("WZ5", "Guild of Bellfounders")]));
  expect(await countEntries(db, [into])).toBe(4);
  const found = await sql<{ count: number }>`select count(distinct entry_id)::int as count from entry_search where words @@ websearch_to_tsquery('vitae_french', 'guilde fondeurs')`.execute(db);
  expect(found.rows[0]?.count).toBe(4);
});
