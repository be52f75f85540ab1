import { type Expression, sql, type SqlBool } from "~/db.server";
import { type Asked, beginningQuery, exactQuery, whole } from "./asked";
import type { Resolved } from "./facets.server";
import type { Sort, Wish } from "./filter";
import { type Alike, rankOfAlike } from "./alike.server";
import { madeFor, type Reader } from "./visible.server";

/** How the name was found: word for word, only begun so, otherwise written or called, only in near spellings, or not at all. */
export type NameFound = "yes" | "begun" | "alike" | "near" | "no";

/** A wish made ready for the database. */
export type Sought = {
  reader: Reader;
  wish: Wish;
  asked: Asked;
  /** A tsquery of names; null where no name can be meant or none is found. */
  name: string | null;
  /** Text for `websearch_to_tsquery`; null where nothing was asked. */
  words: string | null;
  named: NameFound;
  /** People whose names are like the one that was typed. */
  alike: Alike;
  resolved: Resolved;
};

/** French and English words alike, each stemmed by its own rules. */
export function wordsQuery(words: string) {
  return sql`(websearch_to_tsquery('vitae_french', ${words}) || websearch_to_tsquery('vitae_english', ${words}))`;
}

/** The same, in facts and prose only: names are left to the search for names. */
export function wordsBesideNames(words: string): Expression<SqlBool> {
  return sql<boolean>`words @@ regexp_replace(${wordsQuery(words)}::text, '''(?=[ )]|$)', ''':BCD', 'g')::tsquery`;
}

/**
 * What of the text is looked in. Where a name was found, names are no text any more: "J. Dupont" is not every Dupont.
 * Where none was, name and text make up a hit between them: "dupont luthier".
 */
function textCondition({ words, named }: Sought): Expression<SqlBool> | null {
  if (words === null) return null;
  return named === "yes" || named === "alike" ? wordsBesideNames(words) : sql<boolean>`words @@ ${wordsQuery(words)}`;
}

/** The one WHERE of results, counts and facets; only how far it is narrowed differs. */
export function matching(sought: Sought, narrowing: Expression<SqlBool>): Expression<SqlBool> {
  const { reader, wish, name, alike } = sought;
  const parts: Expression<SqlBool>[] = [madeFor(reader), narrowing];
  const inText = textCondition(sought);
  if (inText !== null) {
    const byName = [...(name === null ? [] : [sql`names @@ ${name}::tsquery`]), ...(alike.hits.length === 0 ? [] : [sql`entry_id = any(${idsOf(alike)}::uuid[])`])];
    parts.push(sql<boolean>`(${sql.join([...byName, inText], sql` or `)})`);
  }
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

/** What each order goes by before the order of the book: a whole number, lower first. An index holds each of them but the rank. */
const orders = {
  name: sql<number>`0`,
  oldest: sql<number>`coalesce(born_on, 2147483647)`,
  youngest: sql<number>`coalesce(-born_on, 2147483647)`,
  newest: sql<number>`coalesce('2000-01-01'::date - news_on, 2147483647)`,
};

export function orderOf(sought: Sought) {
  const sort = sortOf(sought);
  return sort === "relevance" ? rankOf(sought) : orders[sort];
}

/** Classes of hits, from the best; what is in between belongs to the better one. */
export const ranks = { whole: 0, surname: 2_000, inSurname: 3_000, word: 4_000, otherName: 6_000, surnameBegins: 7_000, begins: 8_000, text: 100_000 } as const;

const rank = Object.fromEntries(Object.entries(ranks).map(([name, value]) => [name, sql.lit(value)])) as Record<keyof typeof ranks, ReturnType<typeof sql.lit<number>>>;

/**
 * Lower is better: the name whole, its surname, a part of that, another of its words, another of the person's names, a beginning, a name
 * that is like it (variant, nickname, sound, near spelling), then words of the text by their weight. Order and accents as typed come first.
 */
export function rankOf({ asked, name, words, alike }: Sought) {
  const byText = sql<number>`(${rank.text} + 999 - least(999, (ts_rank(entry_search.words, ${wordsQuery(words ?? "")}) * 1000)::int))`;
  const likely = alike.hits.length > 0 ? sql`when entry_id = any(${idsOf(alike)}::uuid[]) then (${alike.hits.map(rankOfAlike)}::int[])[array_position(${idsOf(alike)}::uuid[], entry_id)]` : sql``;
  if (name === null) return alike.hits.length > 0 ? sql<number>`case ${likely} else ${byText} end` : byText;
  const full = asked.needed.filter((word) => [...word].length > 1 && !asked.initials.has(word));
  // A letter may be a title ("M. Dupont") or an initial: whoever it fits comes first.
  const letters = asked.words.filter((word) => [...word].length === 1).map((word) => whole(word, asked)).join(" & ");
  const asInitial = letters ? sql`case when names @@ ${letters}::tsquery then 0 else 4 end + ` : sql``;
  const asTyped = sql`${asInitial}case when use_norm = ${asked.words.join(" ")} then 0 else 2 end + case when said_words @> ${asked.typed}::text[] then 0 else 1 end`;
  return sql<number>`case
    when names @@ ${exactQuery(asked) ?? ""}::tsquery then case
      when not use_words @> ${full}::text[] then ${rank.otherName}
      when use_words <@ ${asked.words}::text[] then ${rank.whole} + ${asTyped}
      when surname_norm in (${asked.words.join(" ")}, ${asked.needed.join(" ")}, ${full.join(" ")}) then ${rank.surname} + ${asTyped}
      when surname_words && ${full}::text[] then ${rank.inSurname} + ${asTyped}
      else ${rank.word} + ${asTyped} end
    when names @@ ${beginningQuery(asked) ?? ""}::tsquery
      then case when exists (select from unnest(${asked.needed}::text[]) as typed where surname_norm ^@ typed) then ${rank.surnameBegins} else ${rank.begins} end
    ${likely}
    else ${byText} end`;
}
