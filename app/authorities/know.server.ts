import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { authoritiesNamed, wordsKey } from "./named.server";
import type { AuthorityKind } from "./authority";

/** An entry of the lists as a file or a form names it; `key` is the same for the same words, however they are written. */
export type AuthorityRef = { kind: AuthorityKind; key: string; labels: Partial<Record<Language, string>> };

export const refKey = ({ kind, key }: Pick<AuthorityRef, "kind" | "key">): string => `${kind} ${key}`;

/**
 * The entries that these name: by key, else by a label or a former one, in either language; what the lists do not have is
 * put on them. Not in the caller's transaction: a list may hold a name that no entry uses, and two imports cannot wait for
 * each other's. Of what was merged, the id of what it became. Keys of the answer are those of `refKey`.
 */
export async function knowAuthorities(db: Kysely<Database>, refs: readonly AuthorityRef[]): Promise<Map<string, number>> {
  const wanted = [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
  const known = await byKey(db, wanted);
  const unknown = wanted.filter((ref) => !known.has(refKey(ref)));
  if (unknown.length === 0) return known;
  const named = await authoritiesNamed(db, unknown.flatMap(({ kind, labels }) => Object.values(labels).map((text) => ({ kind, text }))));
  const missing: AuthorityRef[] = [];
  for (const ref of unknown) {
    const ids = new Set(Object.values(ref.labels).flatMap((text) => named.get(wordsKey({ kind: ref.kind, text })) ?? []));
    const [id, ...others] = ids;
    if (id !== undefined && others.length === 0) known.set(refKey(ref), id);
    else missing.push(ref);
  }
  await add(db, missing);
  for (const [key, id] of await byKey(db, missing)) known.set(key, id);
  return known;
}

async function byKey(db: Kysely<Database>, refs: readonly AuthorityRef[]): Promise<Map<string, number>> {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<{ kind: AuthorityKind; key: string; id: number }>`select a.kind, a.key, coalesce(a.merged_into, a.id) as id
    from jsonb_to_recordset(${JSON.stringify(refs.map(({ kind, key }) => ({ kind, key })))}::jsonb) as given (kind text, key text)
    join authority a on a.kind = given.kind and a.key = given.key`.execute(db);
  return new Map(rows.map((row) => [refKey(row), row.id]));
}

async function add(db: Kysely<Database>, missing: readonly AuthorityRef[]): Promise<void> {
  if (missing.length === 0) return;
  // In one order, so that two who add the same do not each hold what the other waits for.
  const ordered = [...missing].sort((one, other) => (refKey(one) < refKey(other) ? -1 : 1));
  await sql`insert into authority (kind, key, label_fr, label_en)
    select kind, key, case when label_en is null then coalesce(label_fr, key) else label_fr end, label_en
    from jsonb_to_recordset(${JSON.stringify(ordered.map(({ kind, key, labels }) => ({ kind, key, label_fr: labels.fr ?? null, label_en: labels.en ?? null })))}::jsonb)
      as given (kind text, key text, label_fr text, label_en text)
    on conflict (kind, key) do nothing`.execute(db);
}
