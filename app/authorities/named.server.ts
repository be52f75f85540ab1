import type { AuthorityKind } from "~/biographies/words";
import { type Database, type Kysely, sql } from "~/db.server";

export type Words = { kind: AuthorityKind; text: string };

export const wordsKey = ({ kind, text }: Words): string => `${kind} ${text}`;

/**
 * Which entry of the lists is meant by these words: a label in either language, or one that it had before or that was
 * merged into it, however accents and capitals are written. Words that several entries share (two towns) mean none of
 * them, unless one is written just so. Keys of the answer are those of `wordsKey`.
 */
export async function authoritiesNamed(db: Kysely<Database>, wanted: readonly Words[]): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ kind: AuthorityKind; text: string; ids: number[]; exact: number[] | null }>`
    select w.kind, w.text, array_agg(distinct n.authority_id) as ids,
      array_agg(distinct n.authority_id) filter (where w.text in (a.label_fr, a.label_en)) as exact
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (kind text, text text)
    join authority_name n on n.kind = w.kind and n.folded = fold(w.text) join authority a on a.id = n.authority_id
    group by w.kind, w.text`.execute(db);
  return new Map(
    rows.flatMap(({ ids, exact, ...words }) => {
      const [only, ...others] = exact ?? ids;
      return only === undefined || others.length > 0 ? [] : [[wordsKey(words), only] as const];
    }),
  );
}

/** Do these words name this entry, by its labels of today or before? */
export async function isNamed(db: Kysely<Database>, id: number, text: string): Promise<boolean> {
  const row = await db.selectFrom("authority_name").select("id").where("authority_id", "=", id).where("folded", "=", sql<string>`fold(${text})`).executeTakeFirst();
  return row !== undefined;
}
