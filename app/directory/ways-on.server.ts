import { type Database, given, type Kysely, plannedOnce, sql } from "~/db.server";
import { normaliseName } from "~/persons/name";
import type { Clause } from "~/words/question";
import { narrowed, noneResolved } from "./facets.server";
import { type Facet, facets, nothingChosen, type Wish } from "./filter";
import { readNearest } from "./nearest.server";
import { prepare } from "./prepare.server";
import { matching, type Sought } from "./sought.server";
import { estimating, tally } from "./tally.server";
import { madeFor } from "./visible.server";

/** Something else that could be asked where nobody answers, and how many would then. */
export type WayOn = { count: number; change: Partial<Pick<Wish, "q" | "chosen">> } & (
  | { kind: "spelling"; said: string }
  | { kind: "without"; said: string }
  /** The words of phrases, wherever they stand. */
  | { kind: "apart"; said: string }
  /** One part of the question alone. */
  | { kind: "only"; said: string }
  | { kind: "facet"; facet: Facet }
  | { kind: "facets" }
);
type Idea = WayOn extends infer Way ? (Way extends WayOn ? Omit<Way, "count"> : never) : never;

const most = { ideas: 8, spellings: 4, clauses: 5, alone: 4 };

/**
 * Nearest spellings of words that nobody's entry holds, then the question without one of its parts, or, where that is not
 * enough, each part alone; only what leads to somebody.
 */
export async function readWaysOn(db: Kysely<Database>, sought: Sought): Promise<WayOn[]> {
  const ways = await leading(db, sought, [...(await spellings(db, sought)), ...broader(sought)].slice(0, most.ideas));
  return ways.some(({ kind }) => kind !== "spelling") ? ways : [...ways, ...(await leading(db, sought, alone(sought)))];
}

async function leading(db: Kysely<Database>, sought: Sought, ideas: readonly Idea[]): Promise<WayOn[]> {
  const ways: WayOn[] = [];
  for (const idea of ideas) {
    const count = await countFor(db, { ...sought, wish: { ...sought.wish, from: null, ...idea.change } });
    if (count > 0) ways.push({ ...idea, count } as WayOn);
  }
  return ways;
}

/** What its page will say: by the very conditions of a search. */
async function countFor(db: Kysely<Database>, { reader, wish }: Pick<Sought, "reader" | "wish">): Promise<number> {
  const sought = await prepare(db, reader, wish);
  return (await tally(db, matching(sought, narrowed(sought.resolved)), noneResolved, estimating)).total;
}

function broader({ question: { clauses }, wish }: Sought): Idea[] {
  const chosen = facets.filter((facet) => wish.chosen[facet].length > 0);
  return [
    ...(chosen.length > 1 ? [{ kind: "facets" as const, change: { chosen: nothingChosen } }] : []),
    ...chosen.map((facet) => ({ kind: "facet" as const, facet, change: { chosen: { ...wish.chosen, [facet]: [] } } })),
    ...(clauses.some(isPhrase) ? [{ kind: "apart" as const, said: typed(clauses.map(apart)), change: { q: typed(clauses.map(apart)) } }] : []),
    ...(clauses.length > 1 ? clauses.slice(0, most.clauses).map((clause) => ({ kind: "without" as const, said: clause.typed, change: { q: typed(clauses.filter((each) => each !== clause)) } })) : []),
  ];
}

/** The parts of a long question, longest first: a short word finds too many to be a way. */
function alone({ question: { clauses } }: Sought): Idea[] {
  const parts = clauses.length < 3 ? [] : clauses.filter(({ without, text }) => !without && [...text].length > 2).toSorted((one, other) => other.text.length - one.text.length);
  return parts.slice(0, most.alone).map(({ typed: said }) => ({ kind: "only", said, change: { q: said } }));
}

function isPhrase({ kind, without, text }: Clause): boolean {
  return kind === "phrase" && !without && text.includes(" ");
}

function apart(clause: Clause): Clause {
  return isPhrase(clause) ? { ...clause, typed: clause.text } : clause;
}

function typed(clauses: readonly Clause[]): string {
  return clauses.map((clause) => clause.typed).join(" ");
}

/** The question with a word that finds nobody replaced by one near to it; other such words by their nearest. */
async function spellings(db: Kysely<Database>, sought: Sought): Promise<Idea[]> {
  const { clauses } = sought.question;
  const words = clauses.filter(({ kind, without }) => kind === "word" && !without).map(({ text }) => normaliseName(text)).filter((word) => word !== "" && !word.includes(" "));
  const strange = await readStrange(db, sought, words);
  const near = new Map<string, string[]>();
  for (const word of strange.slice(0, 3)) near.set(word, await readNearest(db, word));
  const corrected = (first: string, by: string) => typed(clauses.map((clause) => {
    const word = normaliseName(clause.text);
    const other = clause.kind !== "word" ? undefined : word === first ? by : near.get(word)?.[0];
    return other === undefined ? clause : { ...clause, typed: other };
  }));
  const said = [...near].flatMap(([word, others]) => others.map((other) => corrected(word, other)));
  return [...new Set(said)].slice(0, most.spellings).map((q) => ({ kind: "spelling", said: q, change: { q } }));
}

/** Those of the words that no entry holds which this reader may find: by their text or as a name. */
async function readStrange(db: Kysely<Database>, { reader, looked }: Sought, words: readonly string[]): Promise<string[]> {
  const parts = looked.parts.flatMap(({ words: own, text, name }) => (own.length === 1 && words.includes(own[0] ?? "") ? [{ word: own[0] ?? "", query: [text, name].filter((each) => each !== null).join(" | ") }] : []));
  if (parts.length === 0) return [];
  const isAsked = sql`words @@ part.query::tsquery`;
  // A very common word is found among the last few entries; any other by the index, as a part of its own.
  const { rows } = await sql<{ word: string }>`${plannedOnce} select word from jsonb_to_recordset(${given(JSON.stringify(parts), "jsonb")}) as part (word text, query text)
    where not exists (select from (select readers, words from entry_search order by slot desc limit 30) last where ${isAsked} and ${madeFor(reader, "last")})
      and not exists (with hit as materialized (select readers from entry_search where ${isAsked}) select from hit where ${madeFor(reader, "hit")})`.execute(db);
  return rows.map(({ word }) => word);
}
