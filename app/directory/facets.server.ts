import { type Database, type Expression, type Kysely, sql, type SqlBool } from "~/db.server";
import type { Language } from "~/i18n/language";
import { typeset } from "~/i18n/typeset";
import { type Chosen, type Facet, facets } from "./filter";

/** The chosen values as the index knows them: ids of authorities, and decades. */
export type Resolved = Readonly<Record<Facet, readonly number[]>>;

/** One line of a facet. `lang` is set where the house has no label in the reader's language. */
export type FacetValue = { value: string; label: string; lang: Language | null; count: number; chosen: boolean };
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

type Fragment<T> = ReturnType<typeof sql<T>>;

const kindOf = { sector: "sector", country: "country", occupation: "occupation" } as const;

/** Keys of the address to ids. A value that the house does not know narrows nothing. */
export async function resolveChosen(db: Kysely<Database>, chosen: Chosen): Promise<Resolved> {
  const born = chosen.born.map(Number);
  const wished = (["sector", "country", "occupation"] as const).flatMap((facet) => chosen[facet].map((key) => ({ facet, key })));
  if (wished.length === 0) return { sector: [], country: [], occupation: [], born };
  const rows = await db
    .selectFrom("authority")
    .select(["id", "kind"])
    .where((eb) => eb.or(wished.map(({ facet, key }) => eb.and([eb("kind", "=", kindOf[facet]), eb("key", "=", key)]))))
    .execute();
  const of = (facet: keyof typeof kindOf) => rows.filter((row) => row.kind === kindOf[facet]).map(({ id }) => id);
  return { sector: of("sector"), country: of("country"), occupation: of("occupation"), born };
}

/** Any value of a facet will do, and every facet must be met. */
export function narrowedBy(facet: Facet, resolved: Resolved): Fragment<boolean> {
  const values = [...resolved[facet]];
  if (values.length === 0) return sql<boolean>`true`;
  if (facet === "sector") return sql<boolean>`sector_id = any(${values}::bigint[])`;
  if (facet === "born") return sql<boolean>`decade = any(${values}::int[])`;
  return facet === "country" ? sql<boolean>`countries && ${values}::bigint[]` : sql<boolean>`occupations && ${values}::bigint[]`;
}

export function narrowed(resolved: Resolved): Fragment<boolean> {
  const given = facets.filter((facet) => resolved[facet].length > 0);
  return given.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(given.map((facet) => narrowedBy(facet, resolved)), sql` and `)}`;
}

const mostValues: Record<Facet, number> = { sector: 20, country: 12, born: 16, occupation: 12 };

type Row = { facet: Facet | "total"; value: number | null; count: number; key: string | null; fr: string | null; en: string | null };

/**
 * How many hits there are, and how many each value of a facet would leave: the others narrow, the facet itself does not,
 * so that the number beside a value is what choosing it alone shows.
 * @param where the WHERE of the results without the facets
 */
export async function countFacets(db: Kysely<Database>, where: Expression<SqlBool>, resolved: Resolved, lang: Language): Promise<{ total: number; counts: FacetCounts }> {
  const meets = (facet: Facet) => sql.ref(`in_${facet}`);
  const others = (facet: Facet) => sql.join(facets.filter((each) => each !== facet).map(meets), sql` and `);
  const grouped = (facet: Facet, value: Fragment<unknown>) => sql`(
    select ${facet} as facet, value, count(*)::int as count from (select ${value}::bigint as value from hits where ${others(facet)}) each_value
    where value is not null group by value order by value = any(${[...resolved[facet]]}::bigint[]) desc, count(*) desc, value limit ${mostValues[facet]})`;
  const { rows } = await sql<Row>`
    with hits as materialized (
      select sector_id, countries, occupations, decade, ${sql.join(facets.map((facet) => sql`${narrowedBy(facet, resolved)} as ${meets(facet)}`))}
      from entry_search where ${where}),
    counted as (
      select 'total' as facet, null::bigint as value, count(*)::int as count from hits where ${sql.join(facets.map(meets), sql` and `)}
      union all ${grouped("sector", sql`sector_id`)}
      union all ${grouped("country", sql`unnest(countries)`)}
      union all ${grouped("born", sql`decade`)}
      union all ${grouped("occupation", sql`unnest(occupations)`)})
    select facet, value, count, a.key, a.label_fr as fr, a.label_en as en
    from counted left join authority a on a.id = counted.value and facet in ('sector', 'country', 'occupation')`.execute(db);
  const counts = Object.fromEntries(facets.map((facet) => [facet, valuesOf(rows, facet, resolved, lang)])) as Record<Facet, FacetValue[]>;
  return { total: rows.find((row) => row.facet === "total")?.count ?? 0, counts };
}

function valuesOf(rows: readonly Row[], facet: Facet, resolved: Resolved, lang: Language): FacetValue[] {
  const own = rows.filter((row) => row.facet === facet);
  const values = own.map((row) => ({ ...labelOf(row, lang), count: row.count, chosen: resolved[facet].includes(row.value ?? -1) }));
  if (facet === "born") return values.sort((a, b) => Number(a.value) - Number(b.value));
  return values.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || a.label.localeCompare(b.label, lang));
}

function labelOf({ facet, value, key, fr, en }: Row, lang: Language): { value: string; label: string; lang: Language | null } {
  if (facet === "born") return { value: String(value), label: `${value}–${(value ?? 0) + 9}`, lang: null };
  const own = lang === "fr" ? fr : en;
  return { value: key ?? "", label: typeset(lang, own ?? fr ?? en ?? key ?? ""), lang: own === null ? (lang === "fr" ? "en" : "fr") : null };
}
