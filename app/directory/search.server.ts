import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { readQuestion } from "~/words/question";
import { meant, similar as similarAtMost } from "~/names/match";
import { isOtherScript } from "~/names/scripts";
import { type Alike, lookAlike, lookCalled, wayOf } from "./alike.server";
import { type Asked, asked, beginningQuery, exactQuery } from "./asked";
import { countFacets, type Facetted, narrowed, resolveChosen } from "./facets.server";
import type { Wish } from "./filter";
import { type Page, readPage, type Row } from "./page.server";
import { isSaid, matching, type NameFound, type Sought } from "./sought.server";
import { understand, type Understood } from "./understand.server";
import { madeFor, type Reader } from "./visible.server";
import { explain, type Reason } from "./why.server";
import { readSimilar, type Similar } from "./similar.server";
import { readFacets } from "./lists.server";

/** Someone in a list, with the reason why they are in it. */
export type Hit = Omit<Row, "rank" | "key"> & { why: Reason | null; namesakes: number };

export type Found = Omit<Page, "rows"> & Facetted & {
  /** What was asked, as it is shown again. */
  text: string;
  hits: Hit[];
  named: NameFound;
  /** Fields that were asked for and that nobody knows; and whether more was typed than was looked for. */
  unknown: readonly string[];
  cut: boolean;
  /** Where nobody bears the name: others of similar names, who are no hits. */
  similar: Similar[];
};

/** Finds people by name and by words of their biographies, as far as the reader may read; any text at all has an answer. */
export async function search(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Found> {
  const sought = await prepare(db, reader, wish);
  const facetted = sought.words === null ? await readFacets(db, reader, sought.resolved, lang) : await countFacets(db, matching(sought, sql<boolean>`true`), sought.resolved, lang);
  const { rows, ...page } = await readPage(db, sought);
  return { ...page, ...facetted, text: sought.question.text, unknown: sought.question.unknown, cut: sought.question.cut, hits: await told(db, sought, rows, lang), named: sought.named, similar: await readSimilar(db, reader, sought.alike) };
}

export type Listing = Omit<Page, "rows"> & { hits: Hit[]; total: number };

/** A plain list in the order of the book: a letter, a surname, a year's new entrants. */
export async function list(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Listing> {
  const sought = await prepare(db, reader, { ...wish, q: "" });
  const { rows: [counted] } = await sql<{ total: number }>`select count(*)::int as total from entry_search where ${matching(sought, narrowed(sought.resolved))}`.execute(db);
  const { rows, ...page } = await readPage(db, sought);
  return { ...page, hits: await told(db, sought, rows, lang), total: counted?.total ?? 0 };
}

async function prepare(db: Kysely<Database>, reader: Reader, wish: Wish): Promise<Sought> {
  const question = readQuestion(wish.q);
  const name = asked(question.plain);
  const resolved = await resolveChosen(db, wish.chosen);
  const understood = await understand(db, reader, question, name);
  const base = { reader, wish, question, asked: name, resolved, words: question.text || null, looked: understood };
  return { ...base, ...(await findName(db, base, understood)) };
}

type Named = Pick<Sought, "name" | "named" | "alike">;

const nobody: Alike = { hits: [], similar: [] };

/** Who bears the name as it was typed; if nobody, whose name begins so; if nobody, whose is written, called or sounds nearly so. */
async function findName(db: Kysely<Database>, base: Omit<Sought, keyof Named>, { borne, begun }: Understood): Promise<Named> {
  const { reader, wish, asked: name, looked } = base;
  const [exact, beginning] = [exactQuery(name), beginningQuery(name)];
  if (exact === null || beginning === null) return { name: null, named: "words", alike: nobody };
  if (borne) return { name: exact, named: "yes", alike: await behind(db, reader, name, wish) };
  const said = await isSaid(db, base);
  // A trade that is answered as it stands is no name: "maire" is not Mairet, nor "peintre" Cointre.
  if (said && looked.wordy && !wish.near) return { name: null, named: "words", alike: nobody };
  if (begun && !isWithinItself(name)) return { name: beginning, named: "begun", alike: await behind(db, reader, name, wish) };
  // Where words answer as they were typed, only the slightest slip of a name is thought of.
  const alike = await lookAlike(db, reader, name, said && !isOtherScript(name.text) ? slight(name) : meant);
  const way = wayOf(alike);
  if (way === null) return { name: null, named: said && looked.wordy ? "words" : "no", alike };
  return { name: null, named: way === "near" ? "near" : "alike", alike };
}

/** "Dan Daniel": every name that holds the longer word holds the beginning of the shorter. */
function isWithinItself({ needed }: Asked): boolean {
  return needed.some((word, at) => needed.some((other, index) => index !== at && other.startsWith(word)));
}

/** Up to this cost a name is thought of though the words are found in texts; two words are more of a name than one. */
const slight = ({ needed }: Asked) => (needed.length > 1 ? 1.7 : 1);

/** Who else may be meant where somebody bears the very name: whoever is called so, and on request every similar name. */
async function behind(db: Kysely<Database>, reader: Reader, question: Asked, wish: Wish): Promise<Alike> {
  if (wish.near) return lookAlike(db, reader, question, similarAtMost);
  return question.needed.length > 1 ? lookCalled(db, reader, question) : nobody;
}

async function told(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Hit[]> {
  const why = sought.words === null ? null : await explain(db, sought, rows, lang);
  const bearers = await countBearers(db, sought.reader, rows);
  return rows.map(({ rank: _rank, key: _key, ...row }) => ({ ...row, why: why?.get(row.entryId) ?? null, namesakes: bearers.get(row.norm) ?? 1 }));
}

/** How many people bear the names that stand more than once on a page. */
async function countBearers(db: Kysely<Database>, reader: Reader, rows: readonly Row[]): Promise<Map<string, number>> {
  const twice = [...new Set(rows.filter(({ norm }, at) => norm && rows.findIndex((other) => other.norm === norm) !== at).map(({ norm }) => norm))];
  if (twice.length === 0) return new Map();
  const counted = await db
    .selectFrom("entry_search")
    .select(["use_norm", sql<number>`count(*)::int`.as("people")])
    .where(madeFor(reader))
    .where("use_norm", "in", twice)
    .groupBy("use_norm")
    .execute();
  return new Map(counted.map((row) => [row.use_norm, row.people]));
}
