import { type Database, type Kysely, sql } from "~/db.server";
import type { AuthorityKind } from "./authority";

/** Keys of addresses that lead to another entry of the lists since theirs was merged: the new key by the old one. */
export async function movedKeys(db: Kysely<Database>, kind: AuthorityKind, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; now: string }>`select a.key, now.key as now from authority a join authority now on now.id = a.merged_into
    where a.kind = ${kind} and a.key = any(${[...keys]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.key, row.now]));
}

/**
 * The ids behind keys: of what was merged, of what it became. While the index is being renewed after a merge, entries still
 * stand under the old id, so that both are given.
 */
export async function idsBehind(db: Kysely<Database>, kind: AuthorityKind, keys: readonly string[]): Promise<number[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    with asked as (select coalesce(merged_into, id) as id from authority where kind = ${kind} and key = any(${[...keys]}::text[]))
    select id from asked union select a.id from authority a join asked on a.merged_into = asked.id
      where exists (select from authority_due d where d.authority_id = a.id) order by id`.execute(db);
  return rows.map(({ id }) => id);
}
