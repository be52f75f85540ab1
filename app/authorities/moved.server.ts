import { type Database, type Kysely, sql } from "~/db.server";
import type { AuthorityKind } from "./authority";

type Keys = Readonly<Partial<Record<AuthorityKind, readonly string[]>>>;

/**
 * Keys in an address whose entries of the lists were merged: the same choice by what they became, each once. Null where
 * nothing has moved, which is nearly always.
 */
export async function movedChoice<Choice extends Keys>(db: Kysely<Database>, chosen: Choice): Promise<Choice | null> {
  const asked = Object.entries(chosen).flatMap(([kind, keys]) => (keys ?? []).map((key) => ({ kind, key })));
  if (asked.length === 0) return null;
  const { rows } = await sql<{ kind: string; key: string; now: string }>`select a.kind, a.key, now.key as now
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (kind text, key text)
    join authority a on a.kind = asked.kind and a.key = asked.key join authority now on now.id = a.merged_into`.execute(db);
  if (rows.length === 0) return null;
  const nowOf = new Map(rows.map(({ kind, key, now }) => [`${kind} ${key}`, now]));
  return Object.fromEntries(Object.entries(chosen).map(([kind, keys]) => [kind, [...new Set((keys ?? []).map((key) => nowOf.get(`${kind} ${key}`) ?? key))]])) as unknown as Choice;
}
