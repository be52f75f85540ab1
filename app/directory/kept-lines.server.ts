import type { Section } from "~/biographies/sections";
import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Row } from "./details.server";
import { type EntryLine, readEntryLines } from "./entry-lines.server";
import { readVersion } from "./version.server";
import type { Reader } from "./visible.server";

type Memory = { version: string; lines: Map<string, EntryLine[]> };

/** The first entries of the book answer every frequent word: to compose them anew for each question costs more than to find them. */
const memories = new WeakMap<Kysely<Database>, Memory>();
const most = 2_000;

/** The lines of these entries that the reader may read, kept until something that the public sees is changed. */
export async function readKeptLines(db: Kysely<Database>, reader: Reader, rows: readonly Row[], wanted: { lang: Language; sections: readonly Section[] | null }): Promise<EntryLine[]> {
  if (rows.length === 0) return [];
  const version = await readVersion(db);
  const known = memories.get(db);
  const memory = known?.version === version ? known : { version, lines: new Map<string, EntryLine[]>() };
  if (memory !== known) memories.set(db, memory);
  const keyOf = (entryId: string) => `${entryId} ${reader.group} ${wanted.lang} ${wanted.sections?.join() ?? "all"}`;
  const missing = rows.filter(({ entryId }) => !memory.lines.has(keyOf(entryId)));
  const read = await readEntryLines(db, reader, missing, wanted);
  const byEntry = new Map(missing.map(({ entryId }): [string, EntryLine[]] => [entryId, []]));
  for (const line of read) byEntry.get(line.id)?.push(line);
  const found = rows.flatMap(({ entryId }) => byEntry.get(entryId) ?? memory.lines.get(keyOf(entryId)) ?? []);
  for (const [entryId, lines] of byEntry) memory.lines.set(keyOf(entryId), lines);
  // The oldest go first.
  for (const key of memory.lines.keys()) {
    if (memory.lines.size <= most) break;
    memory.lines.delete(key);
  }
  return found;
}
