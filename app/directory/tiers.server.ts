import { type Expression, sql, type SqlBool } from "~/db.server";
import { ranks, rankOf, type Sought, textOf } from "./sought.server";

/** Hits of one class: who belongs to it, and its rank, which is lower than that of every later class. */
export type Tier = { rank: Expression<number>; where: Expression<SqlBool>; /** No rank of this class is higher. */ last: number; /** All of the class have the same rank. */ alike: boolean; /** They may be few though their words are frequent: found by their words, not by going through the book. */ rare?: boolean };

/** From so many hits on, each of them is no longer ranked before the first is shown. */
export const manyHits = 1_000;

const all: Expression<SqlBool> = sql<SqlBool>`true`;
const not = (where: Expression<SqlBool>) => sql<SqlBool>`not (${where})`;
const both = (one: Expression<SqlBool>, other: Expression<SqlBool>) => sql<SqlBool>`${one} and ${other}`;

/**
 * The classes of hits in the order of relevance, the best first. Few hits are one class, each ranked by itself. Of many, whoever is
 * called so is ranked, then come those whose descriptor says it, then the rest, each in the order of the book: an index gives
 * these one by one, so that a page costs the same whether a word has a thousand hits or a hundred thousand. Two frequent words may hardly
 * ever meet: whoever has both is looked for by the words, since going through the book could be going through all of it.
 */
export function tiersOf(sought: Sought, total: number): Tier[] {
  const whole = [{ rank: rankOf(sought), where: all, last: Number.MAX_SAFE_INTEGER, alike: false }];
  const { looked, named, name, alike } = sought;
  // A name and a text together rank by how much of either is met.
  const isMixed = looked.parts.length > 1 && looked.nameWords.length > 0 && named !== "yes" && named !== "alike";
  if (total < manyHits || isMixed) return whole;
  const called = calledIn(sought);
  const others = called === null ? all : not(called);
  const { head, near } = looked;
  const nearby = near !== null && textOf(sought) !== null ? sql<SqlBool>`words @@ ${near}::tsquery` : null;
  const beyond = nearby === null ? others : both(others, not(nearby));
  const inHead = head === null ? null : sql<SqlBool>`words @@ ${head}::tsquery`;
  const first = name === null && alike.hits.length === 0 ? [] : [{ rank: rankOf(sought), where: called ?? all, last: ranks.text - 1, alike: false }];
  return [
    ...first,
    ...(nearby === null ? [] : [{ ...tier(ranks.text, both(others, nearby)), rare: true }]),
    ...(inHead === null ? [] : [{ ...tier(ranks.anywhere, both(beyond, inHead)), rare: looked.parts.length > 1 }]),
    { ...tier(ranks.anywhere + 1, inHead === null ? beyond : both(beyond, not(inHead))), rare: looked.parts.length > 1 },
  ];
}

function tier(rank: number, where: Expression<SqlBool>): Tier {
  return { rank: sql<number>`${sql.lit(rank)}`, where, last: rank, alike: true };
}

/** Who is a hit by name; null where nobody is. */
function calledIn({ name, alike }: Sought): Expression<SqlBool> | null {
  const ways = [...(name === null ? [] : [sql`names @@ ${name}::tsquery`]), ...(alike.hits.length === 0 ? [] : [sql`entry_id = any(${alike.hits.map(({ entryId }) => entryId)}::uuid[])`])];
  return ways.length === 0 ? null : sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
}
