import { type Database, type Expression, given, type Kysely, plannedOnce, sql, type SqlBool } from "~/db.server";
import type { Language } from "~/i18n/language";
import { typeset } from "~/i18n/typeset";
import { type Chosen, type Facet, facetCode, facets, isListed, listed, livingValues } from "./filter";
import { type Counted, type Estimating, type Tally, tally } from "./tally.server";

/** The chosen values as the index knows them: ids of authorities, decades, years, and whether somebody lives. */
export type Resolved = Readonly<Record<Facet, readonly number[]>>;

/** One line of a facet. `lang` is set where the house has no label in the reader's language. The page has words for living or not. */
export type FacetValue = { value: string; label: string; lang: Language | null; count: number; chosen: boolean };
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** How many hits; of each facet its most frequent values and those that are chosen, and how many values there are. */
export type Facetted = { total: number; counts: FacetCounts; distinct: Readonly<Record<Facet, number>>; /** The numbers are round, and may be some per cent off. */ estimated: boolean };

export const noneResolved: Resolved = byFacet(() => []);

function byFacet<T>(of: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, T>;
}

/** Keys of the address to ids, those of merged authorities to what they were merged into. What the house does not know narrows nothing. */
export async function resolveChosen(db: Kysely<Database>, chosen: Chosen): Promise<Resolved> {
  const numbers = { born: chosen.born.map(Number), promotion: chosen.promotion.map(Number), living: chosen.living.map((value) => livingValues.indexOf(value as "yes")).filter((at) => at >= 0) };
  const wished = listed.flatMap((facet) => chosen[facet].map((key) => ({ facet, key })));
  if (wished.length === 0) return { ...noneResolved, ...numbers };
  const rows = await db
    .selectFrom("authority")
    .select(["kind", sql<number>`coalesce(merged_into, id)`.as("id")])
    .where((eb) => eb.or(wished.map(({ facet, key }) => eb.and([eb("kind", "=", facet), eb("key", "=", key)]))))
    .execute();
  const of = (facet: Facet) => [...new Set(rows.filter((row) => row.kind === facet).map(({ id }) => id))];
  return { ...byFacet(of), ...numbers };
}

/** Any value of a facet will do, and every facet must be met. */
export function narrowed(resolved: Resolved): Expression<SqlBool> {
  const given = facets.filter((facet) => resolved[facet].length > 0);
  if (given.length === 0) return sql<boolean>`true`;
  return sql<boolean>`${sql.join(given.map((facet) => sql`facets && ${resolved[facet].map((value) => facetCode(facet, value))}::int[]`), sql` and `)}`;
}

/** So many values of a facet stand beside the results; all of them have pages of their own. */
const mostValues: Record<Facet, number> = { sector: 20, occupation: 10, organisation: 8, school: 8, honour: 8, country: 10, place: 8, born: 12, living: 3, promotion: 12 };

/**
 * How many hits there are, and how many each value of a facet would leave: the others narrow, the facet itself does not,
 * so that the number beside a value is what choosing it alone shows.
 * @param where the WHERE of the results without the facets
 * @param estimate from where on numbers are estimated; null for exact ones
 */
export async function countFacets(db: Kysely<Database>, where: Expression<SqlBool>, resolved: Resolved, lang: Language, estimate: Estimating | null = null): Promise<Facetted> {
  return facetted(db, await tally(db, where, resolved, estimate), resolved, lang);
}

/** What is shown of a count: of each facet the most frequent values and those that are chosen, by their names. */
export async function facetted(db: Kysely<Database>, { total, values, estimated }: Tally, resolved: Resolved, lang: Language): Promise<Facetted> {
  const isChosen = (facet: Facet, value: number) => resolved[facet].includes(value);
  const shown = byFacet((facet) => mostFrequent(values[facet], mostValues[facet], (value) => isChosen(facet, value)));
  const labels = await readLabels(db, listed.flatMap((facet) => shown[facet].map(({ value }) => value)));
  const counts = byFacet((facet) => inOrder(facet, lang, shown[facet].map((each) => ({ ...named(facet, each.value, labels, lang), count: each.count, chosen: isChosen(facet, each.value) }))));
  return { total, counts, distinct: byFacet((facet) => values[facet].length), estimated };
}

/** The most frequent, and among equals those that the house has known longest; chosen ones whatever their count. */
function mostFrequent(values: readonly Counted[], most: number, isChosen: (value: number) => boolean): Counted[] {
  const better = (one: Counted, other: Counted) => other.count - one.count || one.value - other.value;
  const least = values.length <= most ? 0 : ([...values].map(({ count }) => count).sort((a, b) => b - a)[most - 1] ?? 0);
  const first = values.filter(({ count }) => count >= least).sort(better).slice(0, most);
  return [...first, ...values.filter((each) => isChosen(each.value) && !first.includes(each))];
}

type Label = { id: number; key: string; fr: string | null; en: string | null };

export async function readLabels(db: Kysely<Database>, ids: readonly number[]): Promise<Map<number, Label>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Label>`${plannedOnce} select id, key, label_fr as fr, label_en as en from authority where id = any (${given([...ids], "bigint[]")})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export function named(facet: Facet, value: number, labels: ReadonlyMap<number, Label>, lang: Language): Pick<FacetValue, "value" | "label" | "lang"> {
  if (facet === "living") return { value: livingValues[value] ?? "unknown", label: livingValues[value] ?? "unknown", lang: null };
  if (!isListed(facet)) return { value: String(value), label: facet === "born" ? `${value}–${value + 9}` : String(value), lang: null };
  const { key = "", fr = null, en = null } = labels.get(value) ?? {};
  const own = lang === "fr" ? fr : en;
  return { value: key, label: typeset(lang, own ?? fr ?? en ?? key), lang: own === null ? (lang === "fr" ? "en" : "fr") : null };
}

/** What is a row of years goes by years; what is not, by how many there are, those that are chosen first. */
function inOrder(facet: Facet, lang: Language, values: FacetValue[]): FacetValue[] {
  if (facet === "born") return values.sort((a, b) => Number(a.value) - Number(b.value));
  if (facet === "promotion") return values.sort((a, b) => Number(b.value) - Number(a.value));
  if (facet === "living") return values.sort((a, b) => livingOrder.indexOf(a.value) - livingOrder.indexOf(b.value));
  return values.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || a.label.localeCompare(b.label, lang));
}

const livingOrder = ["yes", "no", "unknown"];
