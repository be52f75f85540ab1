import type { Database, Kysely } from "~/db.server";
import { readVersion } from "./version.server";

type Memory = Map<string, { version: string; value: Promise<unknown> }>;

/** What was counted of each database, by kind; a second process, or a second build of this module, counts for itself. */
const memories = new WeakMap<Kysely<Database>, Map<string, Memory>>();
const most = 300;

/**
 * The result of a count over the whole directory, kept until something that the public sees is changed: how many times
 * that happened is asked each time and costs next to nothing.
 * @param key its first word is the kind: of each kind the last three hundred are kept
 */
export async function remembered<T>(db: Kysely<Database>, key: readonly [kind: string, ...more: unknown[]], count: () => Promise<T>): Promise<T> {
  const version = await readVersion(db);
  const memory = memoryOf(db, key[0]);
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

function memoryOf(db: Kysely<Database>, kind: string): Memory {
  const kinds = memories.get(db) ?? new Map<string, Memory>();
  memories.set(db, kinds);
  const memory: Memory = kinds.get(kind) ?? new Map();
  kinds.set(kind, memory);
  return memory;
}
