import { type Database, type Expression, given, type Kysely, plannedOnce, sql, type SqlBool } from "~/db.server";
import type { Question } from "~/words/question";
import { particles } from "~/names/words";
import { type Asked, allOf, beginningQuery, exactQuery } from "./asked";
import type { Looked } from "./compile";
import type { Resolved } from "./facets.server";
import type { Sort, Wish } from "./filter";
import { type Alike, rankOfAlike } from "./alike.server";
import { madeFor, type Reader } from "./visible.server";

/**
 * How the name was found: word for word, only begun so, otherwise written or called, only in near spellings, or not at all.
 * "words" where the question is no name, or not only one.
 */
export type NameFound = "yes" | "begun" | "alike" | "near" | "no" | "words";

/** A wish made ready for the database. */
export type Sought = {
  reader: Reader;
  wish: Wish;
  question: Question;
  /** The question read as a name. */
  asked: Asked;
  /** A tsquery of names; null where no name can be meant or none is found. */
  name: string | null;
  /** What was asked; null where nothing was. */
  words: string | null;
  /** The question read as words. */
  looked: Looked;
  named: NameFound;
  /** People whose names are like the one that was typed. */
  alike: Alike;
  resolved: Resolved;
};

/**
 * What of the text is looked in. Where a name was found, names are no text any more: "J. Dupont" is not every Dupont.
 * Where none was, name and text make up a hit between them: "dupont luthier".
 */
export function textOf({ looked, named }: Pick<Sought, "looked" | "named">): string | null {
  return named === "yes" || named === "alike" ? looked.text : looked.mixed;
}

/**
 * Is there an entry that answers by its words, names included? A very common word is found among the last few entries; for any other the
 * index is asked, as a part of its own: left to choose, the planner goes through everybody until it meets one, and of two words that never meet, through all.
 */
export async function isSaid(db: Kysely<Database>, { reader, looked }: Pick<Sought, "reader" | "looked">): Promise<boolean> {
  const query = allOf([looked.mixed, looked.within].filter((each) => each !== null));
  if (query === null) return false;
  const isAsked = sql`words @@ ${given(query, "tsquery")}`;
  const { rows: [row] } = await sql<{ said: boolean }>`${plannedOnce}
    with hit as materialized (select readers from entry_search where ${isAsked})
    select exists (select from (select readers, words from entry_search order by slot desc limit 30) last where ${isAsked} and ${madeFor(reader, "last")})
      or exists (select from hit where ${madeFor(reader, "hit")}) as said`.execute(db);
  return row?.said ?? false;
}

/** The question as a WHERE: by name, by names that are like it, or by words; and within what it was limited to. */
function answering(sought: Sought): Expression<SqlBool> {
  const { name, alike, looked } = sought;
  const text = textOf(sought);
  const named = [...(name === null ? [] : [sql`names @@ ${name}::tsquery`]), ...(alike.hits.length === 0 ? [] : [sql`entry_id = any(${idsOf(alike)}::uuid[])`])];
  if (named.length === 0) {
    const all = allOf([text, looked.within].filter((query) => query !== null));
    // Signs and small words alone ask for nothing that could be found.
    return all === null ? sql<boolean>`false` : sql<boolean>`words @@ ${all}::tsquery`;
  }
  const any = sql`(${sql.join([...named, ...(text === null ? [] : [sql`words @@ ${text}::tsquery`])], sql` or `)})`;
  return looked.within === null ? sql<boolean>`${any}` : sql<boolean>`${any} and words @@ ${looked.within}::tsquery`;
}

/** The one WHERE of results, counts and facets; only how far it is narrowed differs. */
export function matching(sought: Sought, narrowing: Expression<SqlBool>): Expression<SqlBool> {
  const { reader, wish } = sought;
  const parts: Expression<SqlBool>[] = [madeFor(reader), narrowing];
  if (sought.words !== null) parts.push(answering(sought));
  if (wish.letter !== null) parts.push(sql<boolean>`letter = ${wish.letter}`);
  if (wish.surname !== null) parts.push(sql<boolean>`surname_norm = ${wish.surname}`);
  if (wish.birthday !== null) parts.push(sql<boolean>`birthday = ${Number(wish.birthday.replace("-", ""))}`);
  if (wish.memorial) parts.push(sql<boolean>`exists (select from entry where entry.id = entry_search.entry_id and entry.standing = 'memorial')`);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

function idsOf({ hits }: Alike): string[] {
  return hits.map(({ entryId }) => entryId);
}

/** The order that a list is in: without a question, nothing is more relevant than another. */
export function sortOf({ wish, words }: Pick<Sought, "wish" | "words">): Sort {
  return words === null && wish.sort === "relevance" ? "name" : wish.sort;
}

/** What each order goes by before the order of the book: a whole number, lower first. An index holds each of them but the rank and the death. */
const orders = {
  name: sql<number>`0`,
  oldest: sql<number>`coalesce(born_on, 2147483647)`,
  youngest: sql<number>`coalesce(-born_on, 2147483647)`,
  newest: sql<number>`coalesce('2000-01-01'::date - news_on, 2147483647)`,
  // Of those who are remembered only, who are few enough to be put in order: "2026-03" stands behind what is known of that month.
  death: sql<number>`coalesce((select -rpad(replace(p.died, '-', ''), 8, '0')::int from entry e join person p on p.id = e.person_id where e.id = entry_search.entry_id), 2147483647)`,
};

export function orderOf(sought: Sought) {
  const sort = sortOf(sought);
  return sort === "relevance" ? rankOf(sought) : orders[sort];
}

/**
 * Classes of hits, from the best; what is in between belongs to the better one. From `text` on it was not the name alone: the words
 * as they stand together, the name and the rest in the text, the words anywhere.
 */
export const ranks = { whole: 0, surname: 2_000, inSurname: 3_000, word: 4_000, otherName: 6_000, surnameBegins: 45_000, begins: 46_000, text: 100_000, surnameAndText: 101_000, nameAndText: 103_000, anywhere: 110_000 } as const;

const rank = Object.fromEntries(Object.entries(ranks).map(([name, value]) => [name, sql.lit(value)])) as Record<keyof typeof ranks, ReturnType<typeof sql.lit<number>>>;

/** Words of the text by their weight: the descriptor, then facts, then prose. What is one name and one text comes before. */
function rankOfText({ looked, named }: Sought) {
  const { near, nameWords, parts } = looked;
  const text = looked.text ?? looked.mixed;
  const anywhere = text === null ? sql<number>`${rank.anywhere}` : sql<number>`(${rank.anywhere} + 999 - least(999, (ts_rank(entry_search.words, ${text}::tsquery) * 1000)::int))`;
  const isMixed = parts.length > 1 && nameWords.length > 0 && named !== "yes" && named !== "alike";
  if (!isMixed && near === null) return anywhere;
  const missing = sql.join(nameWords.map((word) => sql`case when ${word} = any(use_words) then 0 else 100 end`), sql` + `);
  return sql<number>`case
    ${near === null ? sql`` : sql`when words @@ ${near}::tsquery then ${rank.text}`}
    ${isMixed ? sql`when surname_words && ${nameWords}::text[] then ${rank.surnameAndText} + ${missing} when use_words && ${nameWords}::text[] then ${rank.nameAndText} + ${missing}` : sql``}
    else ${anywhere} end`;
}

/** Letters stand for forenames, and with a surname alone the first for the first: "C. Orsenne" is Claire before "Henriette C."; the O of Orsenne is none. */
function asForenames(letters: readonly string[], isAlone: boolean) {
  const own = sql`array(select left(word, 1) from unnest(use_words) as word where word <> all(surname_words) and word <> all(${["jr", "sr", "ii", "iii", "iv"]}::text[]))`;
  return sql`case when not ${own} @> ${letters}::text[] then 40 when ${!isAlone} or left(use_words[1], 1) = ${letters[0] ?? ""} then 0 else 20 end`;
}

/**
 * Lower is better: the name whole, its surname, a part of that, another of its words, another of the person's names, a beginning, a name
 * that is like it (variant, nickname, sound, near spelling), then words of the text. Order and accents as typed come first.
 */
export function rankOf(sought: Sought) {
  const { asked, name, alike } = sought;
  const byText = rankOfText(sought);
  const likely = alike.hits.length > 0 ? sql`when entry_id = any(${idsOf(alike)}::uuid[]) then (${alike.hits.map((hit) => rankOfAlike(hit, alike.hits[0]?.match.cost ?? 0))}::int[])[array_position(${idsOf(alike)}::uuid[], entry_id)]` : sql``;
  if (name === null) return alike.hits.length > 0 ? sql<number>`case ${likely} else ${byText} end` : byText;
  const full = asked.needed.filter((word) => [...word].length > 1 && !asked.initials.has(word));
  // A letter may be a title ("M. Dupont") or an initial: whoever it fits comes first.
  const letters = asked.words.flatMap((word) => ([...word].length === 1 ? [word] : asked.initials.has(word) ? [...word] : []));
  const asInitial = letters.length > 0 ? sql`${asForenames(letters, full.length === 1)} + ` : sql``;
  const asGeneration = asked.generation === null ? sql`` : sql`case when use_words && ${[asked.generation]}::text[] then 0 else 8 end + `;
  const asTyped = sql`${asGeneration}${asInitial}case when use_norm = ${asked.words.join(" ")} then 0 else 2 end + case when said_words @> ${asked.typed}::text[] then 0 else 1 end`;
  return sql<number>`case
    when names @@ ${exactQuery(asked) ?? ""}::tsquery then case
      when not use_words @> ${full}::text[] then ${rank.otherName}
      when use_words <@ ${[...asked.words, ...particles]}::text[] then ${rank.whole} + ${asTyped}
      when surname_norm in (${asked.words.join(" ")}, ${asked.needed.join(" ")}, ${full.join(" ")}) then ${rank.surname} + ${asTyped}
      when surname_words && ${full}::text[] then ${rank.inSurname} + ${asTyped}
      else ${rank.word} + ${asTyped} end
    when names @@ ${beginningQuery(asked) ?? ""}::tsquery
      then case when exists (select from unnest(${asked.needed}::text[]) as typed where surname_norm ^@ typed) then ${rank.surnameBegins} else ${rank.begins} end
    ${likely}
    else ${byText} end`;
}
