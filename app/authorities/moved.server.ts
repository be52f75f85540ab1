import { type Database, type Kysely, sql } from "~/db.server";
import type { AuthorityKind } from "./authority";

/** Keys of addresses that lead to another entry of the lists since theirs was merged: the new key by the old one. */
export async function movedKeys(db: Kysely<Database>, kind: AuthorityKind, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; now: string }>`select a.key, now.key as now from authority a join authority now on now.id = a.merged_into
    where a.kind = ${kind} and a.key = any(${[...keys]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.key, row.now]));
}
