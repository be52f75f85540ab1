import { type Database, type Kysely, sql } from "~/db.server";
import { madeFor, type Reader } from "~/directory/visible.server";
import type { Authority, AuthorityKind } from "./authority";

/** An entry of the lists that may be meant; `entries` is how many the reader finds that name it, `also` what else it is called. */
export type Match = Authority & { entries: number; also: string[] };

const most = 8;

/**
 * What the lists have for a few typed letters: names that begin so, names with a word that does, names that are spelt
 * nearly so. Any text has an answer; nothing for one that is empty once it is folded.
 */
export async function lookUp(db: Kysely<Database>, reader: Reader, kind: AuthorityKind, text: string): Promise<Match[]> {
  const { rows } = await sql<Match>`
    with asked as (select fold(${text.slice(0, 400)}) as text),
    hit as (select n.authority_id as id, min(case when n.folded = asked.text then 0 when n.folded ^@ asked.text then 1 when n.folded like '% ' || asked.text || '%' then 2 else 3 end) as rank,
        max(greatest(similarity(n.folded, asked.text), 0.9 * word_similarity(asked.text, n.folded))) as nearness
      from asked join authority_name n on n.kind = ${kind} and asked.text <> '' and (n.folded ^@ asked.text or n.folded like '% ' || asked.text || '%' or n.folded %> asked.text)
      group by n.authority_id)
    select a.id, a.kind, a.key, a.label_fr as fr, a.label_en as en,
      (select count(*)::int from entry_search s where s.authorities && array[a.id] and ${madeFor(reader, "s")}) as entries,
      array(select n.label from authority_name n where n.authority_id = a.id and n.label is distinct from a.label_fr and n.label is distinct from a.label_en order by n.label limit 3) as also
    from hit join authority a on a.id = hit.id where a.merged_into is null and (rank < 3 or nearness > 0.4)
    order by rank, entries desc, nearness desc, a.id limit ${most}`.execute(db);
  return rows;
}
