import { type Database, type Kysely, sql } from "~/db.server";

type Memory = Map<string, { version: number; value: Promise<unknown> }>;

/** What was counted of each database; a second process, or a second build of this module, counts for itself. */
const memories = new WeakMap<Kysely<Database>, Memory>();
const most = 300;

/**
 * The result of a count over the whole directory, kept until something is indexed again: how many times that happened is
 * asked each time and costs next to nothing.
 */
export async function remembered<T>(db: Kysely<Database>, key: readonly unknown[], count: () => Promise<T>): Promise<T> {
  const version = await readVersion(db);
  const memory: Memory = memories.get(db) ?? new Map();
  memories.set(db, memory);
  const name = JSON.stringify(key);
  const known = memory.get(name);
  if (known && known.version === version) return known.value as Promise<T>;
  const value = count();
  memory.delete(name);
  memory.set(name, { version, value });
  value.catch(() => memory.delete(name));
  const [oldest] = memory.keys();
  if (memory.size > most && oldest !== undefined) memory.delete(oldest);
  return value;
}

async function readVersion(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom("directory_change").select(sql<number>`count(*)::int`.as("version")).executeTakeFirstOrThrow();
  return row.version;
}
