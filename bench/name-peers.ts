import { create, insertMultiple, search } from "@orama/orama";
import { Document } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { normaliseName } from "~/persons/name";
import type { Subject } from "./name-material";

/** A search of others over the same people: the norms of who it finds, from the best. */
export type Peer = { name: string; /** Too slow to be asked everything. */ slow?: boolean; find(q: string): Promise<string[]> };

const most = 10;

/** Each with the settings that its manual gives for names and misspellings, on folded text: accents do not count against it. */
export async function openPeers(people: readonly Subject[]): Promise<Peer[]> {
  const rows = people.map(({ norm, others, stripped }, id) => ({ id: String(id), norm, others: stripped ? "" : others.map(normaliseName).join(" | ") }));
  const normOf = (id: unknown) => rows[Number(id)]?.norm ?? "";
  const sqlite = await openSqlite(rows);
  return [mini(rows, normOf), await orama(rows), flex(rows, normOf), fuse(rows), ...(sqlite ? [sqlite] : [])];
}

type Row = { id: string; norm: string; others: string };

function mini(rows: readonly Row[], normOf: (id: unknown) => string): Peer {
  const index = new MiniSearch<Row>({ fields: ["norm", "others"], searchOptions: { boost: { norm: 2 }, fuzzy: 0.25, prefix: true, combineWith: "AND" } });
  index.addAll(rows);
  const find = async (q: string) => {
    const found = index.search(normaliseName(q));
    return (found.length > 0 ? found : index.search(normaliseName(q), { combineWith: "OR" })).slice(0, most).map(({ id }) => normOf(id));
  };
  return { name: "minisearch", find };
}

async function orama(rows: readonly Row[]): Promise<Peer> {
  const index = create({ schema: { norm: "string", others: "string" } as const });
  await insertMultiple(index, rows.map(({ norm, others }) => ({ norm, others })), 2_000);
  return { name: "orama", find: async (q) => (await search(index, { term: normaliseName(q), tolerance: 1, limit: most, boost: { norm: 2 } })).hits.map(({ document }) => document.norm) };
}

function flex(rows: readonly Row[], normOf: (id: unknown) => string): Peer {
  const index = new Document({ document: { id: "id", index: [{ field: "norm", tokenize: "forward", encoder: "LatinAdvanced" }, { field: "others", tokenize: "forward", encoder: "LatinAdvanced" }] } });
  for (const row of rows) index.add(row);
  const find = async (q: string) => {
    const found = index.search(normaliseName(q), { limit: most, suggest: true }) as { result: unknown[] }[];
    return [...new Set(found.flatMap(({ result }) => result))].slice(0, most).map(normOf);
  };
  return { name: "flexsearch", find };
}

function fuse(rows: readonly Row[]): Peer {
  const index = new Fuse(rows, { keys: [{ name: "norm", weight: 2 }, "others"], threshold: 0.4, ignoreLocation: true });
  return { name: "fuse.js", slow: true, find: async (q) => index.search(normaliseName(q).slice(0, 32), { limit: most }).map(({ item }) => item.norm) };
}

type Statement = { run(...values: string[]): unknown; all(...values: string[]): unknown[] };
type Sqlite = { DatabaseSync: new (file: string) => { exec(text: string): void; prepare(text: string): Statement } };

/** Only where the running Node brings SQLite along. */
async function openSqlite(rows: readonly Row[]): Promise<Peer | null> {
  const name = "node:sqlite";
  const module = (await import(name).catch(() => null)) as Sqlite | null;
  if (!module) return null;
  const database = new module.DatabaseSync(":memory:");
  database.exec("create virtual table people using fts5(norm, others, tokenize = 'trigram'); begin");
  const add = database.prepare("insert into people values (?, ?)");
  for (const { norm, others } of rows) add.run(norm, others);
  database.exec("commit");
  const ask = database.prepare(`select norm from people where people match ? order by bm25(people, 2, 1) limit ${most}`);
  const find = async (q: string) => {
    const norm = normaliseName(q);
    const grams = [...new Set([...norm].slice(0, 60).map((_, at) => norm.slice(at, at + 3)).filter((gram) => gram.length === 3))];
    return grams.length === 0 ? [] : (ask.all(grams.map((gram) => `"${gram}"`).join(" or ")) as { norm: string }[]).map((row) => row.norm);
  };
  return { name: "SQLite FTS5, trigrams", find };
}
