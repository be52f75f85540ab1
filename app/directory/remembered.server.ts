import type { Database, Kysely } from "~/db.server";
import { readVersion } from "./version.server";

/** A count under way or done, and the last that was done: this one's, or, until it is there, the one's before. */
type Remembered = { version: string; value: Promise<unknown>; done: boolean; last: { value: unknown } | null };
type Memory = Map<string, Remembered>;

/** Does what was counted last serve until it is counted anew? */
export type Meanwhile<T> = (before: T) => boolean;

/** What was counted of each database, by kind; a second process, or a second build of this module, counts for itself. */
const memories = new WeakMap<Kysely<Database>, Map<string, Memory>>();
const most = 300;

/**
 * The result of a count over the whole directory, kept until something that the public sees is changed: how many times
 * that happened is asked each time and costs next to nothing.
 * @param key its first word is the kind: of each kind the last three hundred are kept
 * @param meanwhile where the last result may serve while the next is counted; without it, the next is waited for
 */
export async function remembered<T>(db: Kysely<Database>, key: readonly [kind: string, ...more: unknown[]], count: () => Promise<T>, meanwhile?: Meanwhile<T>): Promise<T> {
  const version = await readVersion(db);
  const memory = memoryOf(db, key[0]);
  const name = JSON.stringify(key);
  const known = memory.get(name);
  const current = known && known.version === version ? known : countAnew(memory, { name, version, count, last: known?.last ?? null });
  const last = current.last as { value: T } | null;
  return !current.done && last !== null && meanwhile?.(last.value) ? last.value : (current.value as Promise<T>);
}

function countAnew(memory: Memory, { name, version, count, last }: { name: string; version: string; count: () => Promise<unknown>; last: Remembered["last"] }): Remembered {
  const made: Remembered = { version, value: count(), done: false, last };
  memory.delete(name);
  memory.set(name, made);
  made.value.then((value) => Object.assign(made, { done: true, last: { value } }), () => memory.delete(name));
  const [oldest] = memory.keys();
  if (memory.size > most && oldest !== undefined) memory.delete(oldest);
  return made;
}

function memoryOf(db: Kysely<Database>, kind: string): Memory {
  const kinds = memories.get(db) ?? new Map<string, Memory>();
  memories.set(db, kinds);
  const memory: Memory = kinds.get(kind) ?? new Map();
  kinds.set(kind, memory);
  return memory;
}
