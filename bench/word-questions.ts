import { sql, type Kysely } from "kysely";
import type { Database } from "../db/schema";

/** Words to search biographies by, each with at least one hit. */
export type Words = { common: string[]; rare: string[]; pairs: string[] };

/** Trades and offices as an English reader asks for French ones and the other way round. */
export const translated = [
  "regional councillor", "member of parliament", "peintre", "chanteuse", "actrice", "écrivain", "député européen", "joueur de tennis", "deputy mayor", "physicienne", "vice president", "infirmière", "chimiste", "women lawyers", "pilote automobile", "homme politique",
];

const kinds = ["occupation", "position", "mandate", "office", "education", "life", "work", "decoration", "distinction", "membership"];
const mostCandidates = 1500;

/**
 * Draws words from the statements of some hundred people: the forty that find most, those that find least, and two words
 * of one biography. Words that somebody is called by are left out: they are searched for as names.
 */
export async function drawWords(db: Kysely<Database>, count: number, roll: () => number): Promise<Words> {
  const texts = await drawTexts(db);
  const candidates = [...new Set(texts.flat())].slice(0, mostCandidates);
  const { rows } = await sql<{ word: string; hits: number }>`
    select typed as word, (select count(*)::int from entry_search where (readers & 1) <> 0
      and words @@ (websearch_to_tsquery('vitae_french', typed) || websearch_to_tsquery('vitae_english', typed))) as hits
    from unnest(${candidates}::text[]) as typed where not exists (select from name_word where word = fold(typed))`.execute(db);
  const found = rows.filter(({ hits }) => hits > 0).sort((one, other) => other.hits - one.hits);
  const usable = new Set(found.map(({ word }) => word));
  const rare = found.filter(({ hits }) => hits <= 20);
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)];
  const some = (list: readonly string[]) => Array.from({ length: count }, () => pick(list)).filter((word) => word !== undefined);
  const pairs = texts.flatMap((words) => {
    const [first, second] = [pick(words), pick(words)];
    return first && second && first !== second && usable.has(first) && usable.has(second) ? [`${first} ${second}`] : [];
  });
  return {
    common: some(found.slice(0, 40).map(({ word }) => word)),
    rare: some((rare.length > 40 ? rare : found.slice(-40)).map(({ word }) => word)),
    pairs: some(pairs),
  };
}

/** Each drawn person's words of four letters and more. */
async function drawTexts(db: Kysely<Database>): Promise<string[][]> {
  const { rows } = await sql<{ values: unknown[] }>`
    select jsonb_agg(v.value) as values
    from (select e.revision_id from entry_search s join entry e on e.id = s.entry_id where (s.readers & 1) <> 0 order by md5(s.use_norm || 'words') limit 800) drawn
    join revision_statement rs on rs.revision_id = drawn.revision_id join statement_version v on v.id = rs.version_id
    join statement s on s.id = v.statement_id and s.kind = any(${kinds}::text[])
    group by drawn.revision_id`.execute(db);
  return rows.map(({ values }) => [...new Set(textsIn(values).flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** A surname and a word of the same person's descriptor: "Kervadec avocate". */
export async function drawMixed(db: Kysely<Database>, count: number, roll: () => number): Promise<{ q: string; norm: string }[]> {
  const { rows } = await sql<{ norm: string; surname: string; said: string }>`
    select use_norm as norm, card ->> 'surname' as surname, coalesce(card -> 'descriptor' ->> 'en', card -> 'descriptor' ->> 'fr') as said
    from entry_search where (readers & 1) <> 0 and card -> 'descriptor' <> '{}' order by md5(use_norm || 'mixed') limit ${count * 3}`.execute(db);
  return rows.flatMap(({ norm, surname, said }) => {
    const words = said.match(/\p{L}{5,}/gu) ?? [];
    const word = words[Math.floor(roll() * words.length)];
    return word === undefined ? [] : [{ q: `${surname} ${word}`, norm }];
  }).slice(0, count);
}
