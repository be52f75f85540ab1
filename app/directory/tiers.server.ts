import { type Expression, sql, type SqlBool } from "~/db.server";
import { ranks, rankOf, type Sought, textOf } from "./sought.server";

/** Hits of one class: who belongs to it, and its rank, which is lower than that of every later class. */
export type Tier = {
  rank: Expression<number>;
  where: Expression<SqlBool>;
  /** No rank of this class is higher. */
  last: number;
  /** All of the class have the same rank: they come in the order of the book. */
  alike: boolean;
  /** Whether somebody belongs to it is told by the places of the words in their texts: dear to ask of everybody who has the words. */
  dear?: boolean;
};

/** From so many hits on, each of them is no longer ranked before the first is shown. */
export const manyHits = 1_000;

const all: Expression<SqlBool> = sql<SqlBool>`true`;
const not = (where: Expression<SqlBool>) => sql<SqlBool>`not (${where})`;
const both = (one: Expression<SqlBool>, other: Expression<SqlBool>) => sql<SqlBool>`${one} and ${other}`;

/**
 * The classes of hits in the order of relevance, the best first. Few hits are one class, each ranked by itself. Of many, whoever is
 * called so is ranked, then come those whose descriptor says it, then the rest, each in the order of the book: so that a page costs the
 * same whether a word has a thousand hits or a hundred thousand (page.server.ts).
 * @param together where false, words that stand together make no class of their own: hardly any of very many hits hold them so
 */
export function tiersOf(sought: Sought, total: number, together = true): Tier[] {
  const whole = [{ rank: rankOf(sought), where: all, last: Number.MAX_SAFE_INTEGER, alike: false }];
  const { looked, named, name, alike } = sought;
  // A name and a text together rank by how much of either is met.
  const isMixed = looked.parts.length > 1 && looked.nameWords.length > 0 && named !== "yes" && named !== "alike";
  if (total < manyHits || isMixed) return whole;
  const called = calledIn(sought);
  const others = called === null ? all : not(called);
  const { head } = looked;
  const near = together ? nearOf(sought) : null;
  // As a function it is asked of the row alone: the index knows no places, and would only ask twice.
  const nearby = near === null ? null : sql<SqlBool>`ts_match_vq(words, ${near}::tsquery)`;
  const beyond = nearby === null ? others : both(others, not(nearby));
  const inHead = head === null ? null : sql<SqlBool>`words @@ ${head}::tsquery`;
  const first = name === null && alike.hits.length === 0 ? [] : [{ rank: rankOf(sought), where: called ?? all, last: ranks.text - 1, alike: false }];
  return [
    ...first,
    ...(nearby === null ? [] : [{ ...tier(ranks.text, both(others, nearby)), dear: true }]),
    ...(inHead === null ? [] : [tier(ranks.anywhere, both(beyond, inHead))]),
    tier(ranks.anywhere + 1, inHead === null ? beyond : both(beyond, not(inHead))),
  ];
}

/** The words of a question as they stand together, where texts are looked in. */
export function nearOf(sought: Sought): string | null {
  return textOf(sought) === null ? null : sought.looked.near;
}

function tier(rank: number, where: Expression<SqlBool>): Tier {
  return { rank: sql<number>`${sql.lit(rank)}`, where, last: rank, alike: true };
}

/** Who is a hit by name; null where nobody is. */
function calledIn({ name, alike }: Sought): Expression<SqlBool> | null {
  const ways = [...(name === null ? [] : [sql`names @@ ${name}::tsquery`]), ...(alike.hits.length === 0 ? [] : [sql`entry_id = any(${alike.hits.map(({ entryId }) => entryId)}::uuid[])`])];
  return ways.length === 0 ? null : sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
}
