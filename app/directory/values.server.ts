import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { normaliseName } from "~/persons/name";
import { type FacetValue, named, noneResolved, readLabels, resolveChosen } from "./facets.server";
import { type Facet, isListed, type ListedFacet, nothingChosen, type Wish } from "./filter";
import { type Letter, wholeAlphabet } from "./lists.server";
import { remembered } from "./remembered.server";
import { prepare } from "./prepare.server";
import { matching } from "./sought.server";
import { type Counted, tally } from "./tally.server";
import { madeFor, type Reader } from "./visible.server";

/** What a page of values shows: those on it, and how one comes to the others. */
export type Values = { values: FacetValue[]; /** All there are, and of them those that were looked for. */ distinct: number; found: number; page: number; pages: number };

/** Which values are asked for: by a letter or by words in their name, in which order, and which page of them. */
export type Look = { find: string; letter: string | null; byCount: boolean; page: number };

export const valuesAPage = 100;

export function lookOf(params: URLSearchParams): Look {
  const letter = params.get("letter");
  const page = Number(params.get("page") ?? 1);
  return {
    find: (params.get("find") ?? "").trim().slice(0, 100),
    letter: letter !== null && /^[A-Z#]$/.test(letter) ? letter : null,
    byCount: params.get("sort") === "count",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Every value of a facet that somebody has, in the order of its names, with the letter that it stands under. */
type Book = { ids: number[]; counts: number[]; letters: string[] };

/** The index of all schools, all places …: each with how many entries this reader finds under it. Null for a page that is not there. */
export async function readIndex(db: Kysely<Database>, reader: Reader, { facet, look }: { facet: ListedFacet; look: Look }, lang: Language): Promise<(Values & { letters: Letter[] }) | null> {
  const book = await remembered(db, ["index", facet, reader.group, lang], () => makeBook(db, reader, facet, lang));
  const all = book.ids.map((value, at) => ({ value, count: book.counts[at] ?? 0, letter: book.letters[at] ?? "#" }));
  const known = look.find ? await called(db, book.ids, look.find) : null;
  const found = all.filter(({ value, letter }) => (known?.has(value) ?? true) && (look.letter === null || letter === look.letter));
  if (look.byCount) found.sort((one, other) => other.count - one.count);
  const values = await pageOf(db, { facet, found, page: look.page }, lang);
  if (!values) return null;
  const counts = new Map<string, number>();
  for (const { letter } of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return { ...values, distinct: all.length, letters: wholeAlphabet(counts) };
}

/** By numbers only, so that it is small: what they are called is asked for the page alone. */
async function makeBook(db: Kysely<Database>, reader: Reader, facet: ListedFacet, lang: Language): Promise<Book> {
  const { values } = await tally(db, madeFor(reader), noneResolved);
  const labels = await readLabels(db, values[facet].map(({ value }) => value));
  const order = new Intl.Collator(lang, { ignorePunctuation: true, numeric: true });
  const rows = values[facet].map(({ value, count }) => ({ value, count, label: named(facet, value, labels, lang).label })).sort((one, other) => order.compare(one.label, other.label) || one.value - other.value);
  return { ids: rows.map(({ value }) => value), counts: rows.map(({ count }) => count), letters: rows.map(({ label }) => letterOf(label)) };
}

function letterOf(label: string): string {
  const first = normaliseName(label).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}

/** All values of one facet among the results of a search, each with what choosing it would leave. Null for a page that is not there. */
export async function readOneFacet(db: Kysely<Database>, reader: Reader, { wish, facet, look }: { wish: Wish; facet: Facet; look: Look }, lang: Language): Promise<Values | null> {
  const sought = await prepare(db, reader, wish);
  const { values } = await tally(db, matching(sought, sql<boolean>`true`), sought.resolved);
  const chosen = sought.resolved[facet];
  const known = look.find && isListed(facet) ? await called(db, values[facet].map(({ value }) => value), look.find) : null;
  const found = values[facet].filter(({ value }) => known?.has(value) ?? true).sort((one, other) => other.count - one.count || one.value - other.value);
  const page = await pageOf(db, { facet, found, page: look.page }, lang);
  if (!page) return null;
  const isChosen = new Set((await pageValues(db, facet, chosen.map((value) => ({ value, count: 0 })), lang)).map(({ value }) => value));
  return { ...page, distinct: values[facet].length, values: page.values.map((each) => ({ ...each, chosen: isChosen.has(each.value) })) };
}

async function pageOf(db: Kysely<Database>, { facet, found, page }: { facet: Facet; found: readonly Counted[]; page: number }, lang: Language): Promise<Values | null> {
  const pages = Math.max(1, Math.ceil(found.length / valuesAPage));
  if (page > pages) return null;
  const values = await pageValues(db, facet, found.slice((page - 1) * valuesAPage, page * valuesAPage), lang);
  return { values, distinct: found.length, found: found.length, page, pages };
}

async function pageValues(db: Kysely<Database>, facet: Facet, counted: readonly Counted[], lang: Language): Promise<FacetValue[]> {
  const labels = isListed(facet) ? await readLabels(db, counted.map(({ value }) => value)) : new Map<number, never>();
  return counted.map(({ value, count }) => ({ ...named(facet, value, labels, lang), count, chosen: false }));
}

/** Of these authorities, those whose name in either language holds the words, wherever they stand. */
async function called(db: Kysely<Database>, ids: readonly number[], find: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from authority where id = any(${[...ids]}::bigint[]) and fold(${find}) <> '' and (fold(coalesce(label_fr, '')) like '%' || fold(${find}) || '%'
      or fold(coalesce(label_en, '')) like '%' || fold(${find}) || '%')`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** What a browsed value is called, and the key that it is kept under: another one where it was merged. Null where the house knows no such value. */
export async function readValue(db: Kysely<Database>, facet: ListedFacet, key: string, lang: Language): Promise<FacetValue | null> {
  const { [facet]: [id] } = await resolveChosen(db, { ...nothingChosen, [facet]: [key] });
  const [value] = id === undefined ? [] : await pageValues(db, facet, [{ value: id, count: 0 }], lang);
  return value ?? null;
}
