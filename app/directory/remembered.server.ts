import type { Database, Kysely } from "~/db.server";
import { readVersion } from "./version.server";

type Memory = Map<string, { version: string; value: Promise<unknown> }>;

/** What was counted of each database; a second process, or a second build of this module, counts for itself. */
const memories = new WeakMap<Kysely<Database>, Memory>();
const most = 300;

/**
 * The result of a count over the whole directory, kept until something that the public sees is changed: how many times
 * that happened is asked each time and costs next to nothing.
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
