import wasm from "node-sqlite3-wasm";
import { normaliseName } from "~/persons/name";
import { mostFound, type Peer, type PeerRow } from "./name-peers";

type Values = (string | number)[];
type Store = { exec(text: string): void; run(text: string, values: Values): void; all(text: string, values: Values): { norm: string }[] };

/**
 * SQLite FTS5 with words (and their beginnings) and trigrams: names that hold every word or its beginning, the best by bm25, then those
 * that share most trigrams. The SQLite that Node brings, from Node 22 on; before, one compiled to WebAssembly, which takes longer.
 */
export async function openSqlite(rows: readonly PeerRow[]): Promise<Peer> {
  const { store, name } = await openStore();
  store.exec("create virtual table words using fts5(norm, others, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4')");
  store.exec("create virtual table grams using fts5(norm, others, tokenize = 'trigram')");
  store.exec("begin");
  for (const table of ["words", "grams"]) for (const { norm, others } of rows) store.run(`insert into ${table} values (?, ?)`, [norm, others]);
  store.exec("commit");
  const ask = (table: string, query: string) => (query === "" ? [] : store.all(`select norm from ${table} where ${table} match ? order by bm25(${table}, 2, 1) limit ${mostFound}`, [query]).map(({ norm }) => norm));
  const find = async (q: string) => {
    const norm = normaliseName(q);
    const words = norm.split(" ").filter(Boolean).slice(0, 12);
    const grams = words.flatMap((word) => [...word].map((_, at) => [...word].slice(at, at + 3).join("")).filter((gram) => [...gram].length === 3));
    const whole = ask("words", words.map((word) => `"${word}"`).join(" AND "));
    const begun = whole.length >= mostFound ? [] : ask("words", words.map((word) => `"${word}"*`).join(" AND "));
    const near = whole.length + begun.length >= mostFound ? [] : ask("grams", [...new Set(grams)].map((gram) => `"${gram}"`).join(" OR "));
    return { norms: [...new Set([...whole, ...begun, ...near])].slice(0, mostFound), none: whole.length + begun.length === 0 };
  };
  return { name, find };
}

async function openStore(): Promise<{ store: Store; name: string }> {
  const native = (await import("node:sqlite" as string).catch(() => null)) as { DatabaseSync: new (file: string) => { exec(text: string): void; prepare(text: string): { run(...values: Values): void; all(...values: Values): { norm: string }[] } } } | null;
  if (native) {
    const database = new native.DatabaseSync(":memory:");
    return { store: { exec: (text) => database.exec(text), run: (text, values) => database.prepare(text).run(...values), all: (text, values) => database.prepare(text).all(...values) }, name: "SQLite FTS5" };
  }
  const database = new wasm.Database(":memory:");
  return { store: { exec: (text) => database.exec(text), run: (text, values) => void database.run(text, values), all: (text, values) => database.all(text, values) as { norm: string }[] }, name: "SQLite FTS5 (WebAssembly)" };
}
