import { type Database, type Expression, type Kysely, sql, type SqlBool } from "~/db.server";
import { facetCode, type Facet, facetNumbers, facets } from "./filter";
import type { Resolved } from "./facets.server";

/**
 * How many hits there are, and how many of them have each value of a facet: authority's id, decade, year (see `facetCode`).
 * `estimated`: one row in so many was counted, and the numbers are round.
 */
export type Tally = { total: number; values: Readonly<Record<Facet, readonly Counted[]>>; estimated: boolean; /** Of an estimate: about how many are of the kind that was asked about. */ ofKind?: number };
export type Counted = { value: number; count: number };

/**
 * What each row of the index counts as, in this process's memory: about thirty bytes a row. A row is never changed and its
 * number never given again, so that what is known of it stays true; rows that are new are read when they are first hit.
 */
class Memory {
  /** Where a row's values begin in `values`, by its number, 4,096 of them a chunk; 0 where it is not known yet. */
  private readonly starts: (Int32Array | undefined)[] = [];
  /** Of each known row: how many values, then the values as places in `codes`. */
  private values = new Int32Array(1 << 18);
  private end = 1;
  private known = 0;
  /** So many rows may be known before all are forgotten: those that are gone are among them. */
  private room = 100_000;
  /** Distinct values: their codes, and their place by code; and for a count under way how many hits have each. */
  readonly codes: number[] = [];
  counts = new Int32Array(1 << 10);
  private readonly places = new Map<number, number>();

  placeOf(code: number): number {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    this.codes.push(code);
    if (this.codes.length > this.counts.length) this.counts = grown(this.counts, this.codes.length);
    this.places.set(code, this.codes.length - 1);
    return this.codes.length - 1;
  }

  get size(): number {
    return this.known;
  }

  get isFull(): boolean {
    return this.known > this.room;
  }

  /** Room for these, and as many again of rows that go away. */
  makeRoom(rows: number): void {
    this.room = Math.max(this.room, 100_000 + 2 * rows);
  }

  startOf(slot: number): number {
    return this.starts[slot >> 12]?.[slot & 4095] ?? 0;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Takes rows in; every row has at least one value, since everybody lives, has died, or it is not known. */
  learn(slot: number, codes: readonly number[]): void {
    if (this.startOf(slot) > 0) return;
    if (this.end + codes.length + 1 > this.values.length) this.values = grown(this.values, this.end + codes.length + 1);
    const chunk = (this.starts[slot >> 12] ??= new Int32Array(4096));
    chunk[slot & 4095] = this.end;
    this.values[this.end] = codes.length;
    codes.forEach((code, at) => (this.values[this.end + 1 + at] = this.placeOf(code)));
    this.end += codes.length + 1;
    this.known += 1;
  }
}

function grown(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, old.length * 2));
  larger.set(old);
  return larger;
}

const memories = new WeakMap<Kysely<Database>, Memory>();

/** Rows that are gone are forgotten with all others, once there are many more rows in memory than the directory has or one search can hit. */
function memoryOf(db: Kysely<Database>, rows: number): Memory {
  let memory = memories.get(db);
  if (!memory || memory.isFull) memories.set(db, (memory = new Memory()));
  memory.makeRoom(rows);
  return memory;
}

/**
 * Where a directory has so many rows, and as many hits are expected, one row in so many is counted, or, of very many hits, one in a multiple
 * of it. The index `entry_search_sample` holds these rows.
 */
export type Estimating = { rows: number; hits: number; oneIn: number };
export const estimating: Estimating = { rows: 100_000, hits: 20_000, oneIn: 32 };

/** A sample has 64 parts. So many counted hits are enough: they are under two per cent off (one standard deviation); fewer than the least would be too far off. */
const sampling = { parts: 64, enough: 3_200, least: 300 };

/**
 * Counts in one go: a hit that meets every facet counts for all of them; one that fails a single facet counts for that one
 * alone, so that the number beside a value is what choosing it instead would show.
 * @param where the WHERE of the results without the facets
 * @param estimate from where on numbers are estimated; null for exact ones
 * @param kind where numbers are estimated, how many are of this kind is estimated too
 */
export async function tally(db: Kysely<Database>, where: Expression<SqlBool>, resolved: Resolved, estimate: Estimating | null = null, kind: Expression<SqlBool> | null = null): Promise<Tally> {
  const hits = estimate && rowsKnown(db) >= estimate.rows ? await expected(db, where) : 0;
  if (!estimate || hits < estimate.hits) return countWhere(db, where, resolved);
  // Of hits that facets narrow further, the whole sample leaves few enough.
  const isNarrowed = facets.some((facet) => resolved[facet].length > 0);
  const parts = isNarrowed ? sampling.parts : Math.min(sampling.parts, Math.ceil((sampling.parts * sampling.enough * estimate.oneIn) / hits));
  // The planner may have expected too many: then from the whole sample.
  for (const each of new Set([parts, sampling.parts])) {
    const sample = await countWhere(db, sql<SqlBool>`${where} and slot % ${sql.lit(estimate.oneIn)} = 0 and slot / ${sql.lit(estimate.oneIn)} % ${sql.lit(sampling.parts)} < ${each}`, resolved, kind);
    if (sample.total >= Math.min(sampling.least, estimate.hits)) return scaled(sample, (estimate.oneIn * sampling.parts) / each);
  }
  return countWhere(db, where, resolved);
}

async function countWhere(db: Kysely<Database>, where: Expression<SqlBool>, resolved: Resolved, kind: Expression<SqlBool> | null = null): Promise<Tally> {
  const counted = kind === null ? sql`` : sql`, (count(*) filter (where ${kind}))::int as "ofKind"`;
  const { rows: [hit] } = await sql<{ slots: Buffer | null; ofKind?: number }>`select string_agg(int4send(slot), ''::bytea) as slots ${counted} from entry_search where ${where}`.execute(db);
  const slots = hit?.slots ?? Buffer.alloc(0);
  const memory = memoryOf(db, slots.length / 4);
  await learnMissing(db, memory, slots);
  return { ...countIn(memory, slots, resolved), estimated: false, ...(hit?.ofKind !== undefined && { ofKind: hit.ofKind }) };
}

/** How many rows this process knows what they count as: of a house whose rows were read at the start, all of them. */
export function rowsKnown(db: Kysely<Database>): number {
  return memories.get(db)?.size ?? 0;
}

/** How many rows the planner expects: it costs no look at any of them. */
async function expected(db: Kysely<Database>, where: Expression<SqlBool>): Promise<number> {
  const { rows: [row] } = await sql<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>`explain (format json) select from entry_search where ${where}`.execute(db);
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

function scaled({ total, values, ofKind }: Tally, oneIn: number): Tally {
  const round = (count: number) => Math.round(Number((count * oneIn).toPrecision(2)));
  const all = Object.entries(values).map(([facet, counted]) => [facet, counted.map(({ value, count }) => ({ value, count: round(count) }))]);
  return { ...(ofKind !== undefined && { ofKind: ofKind * oneIn }), total: round(total), values: Object.fromEntries(all) as Tally["values"], estimated: true };
}

/**
 * Reads what every row counts as, before anybody asks: the first search for a common word then costs no more than the next one.
 * Told to stop, it leaves the rest to be read when it is hit.
 */
export async function learnRows(db: Kysely<Database>, stopped: () => boolean = () => false): Promise<void> {
  const { rows: [found] } = await sql<{ rows: number; last: number }>`select count(*)::int as rows, coalesce(max(slot), 0) as last from entry_search`.execute(db);
  const memory = memoryOf(db, found?.rows ?? 0);
  for (let after = 0; after < (found?.last ?? 0) && !stopped(); after += batch) {
    const { rows } = await sql<{ slot: number; facets: number[] }>`select slot, facets from entry_search where slot > ${after} and slot <= ${after + batch}`.execute(db);
    for (const row of rows) memory.learn(row.slot, row.facets);
  }
}

const batch = 20_000;

async function learnMissing(db: Kysely<Database>, memory: Memory, slots: Buffer): Promise<void> {
  const missing: number[] = [];
  for (let at = 0; at < slots.length; at += 4) {
    const slot = slots.readInt32BE(at);
    if (memory.startOf(slot) === 0) missing.push(slot);
  }
  for (let from = 0; from < missing.length; from += batch) {
    const { rows } = await sql<{ slot: number; facets: number[] }>`select slot, facets from entry_search where slot = any(${missing.slice(from, from + batch)}::int[])`.execute(db);
    for (const row of rows) memory.learn(row.slot, row.facets);
  }
}

function countIn(memory: Memory, slots: Buffer, resolved: Resolved): Omit<Tally, "estimated"> {
  const chosen = facets.filter((facet) => resolved[facet].length > 0);
  const wanted = new Set(chosen.flatMap((facet) => resolved[facet].map((value) => memory.placeOf(facetCode(facet, value)))));
  const all = chosen.reduce((bits, facet) => bits | (1 << facetNumbers[facet]), 0);
  const { counts, codes } = memory;
  const bitOf = (value: number) => 1 << ((codes[value] ?? 0) & 15);
  const touched: number[] = [...wanted];
  let total = 0;
  for (let at = 0; at < slots.length; at += 4) {
    const start = memory.startOf(slots.readInt32BE(at));
    // A row that went away between the two questions.
    if (start === 0) continue;
    const end = start + memory.at(start);
    let unmet = all;
    if (all !== 0) for (let place = start + 1; place <= end; place += 1) if (wanted.has(memory.at(place))) unmet &= ~bitOf(memory.at(place));
    if (unmet === 0) total += 1;
    // More than one facet fails.
    else if ((unmet & (unmet - 1)) !== 0) continue;
    for (let place = start + 1; place <= end; place += 1) {
      const value = memory.at(place);
      if (unmet !== 0 && bitOf(value) !== unmet) continue;
      if (counts[value] === 0) touched.push(value);
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return { total, values: byFacet(memory, new Set(touched)) };
}

/** Values that some hit has, and those that are chosen though none has them. Leaves the counts as they were: nought. */
function byFacet({ codes, counts }: Memory, touched: ReadonlySet<number>): Tally["values"] {
  const values = Object.fromEntries(facets.map((facet) => [facet, [] as Counted[]])) as Record<Facet, Counted[]>;
  for (const place of touched) {
    const code = codes[place] ?? 0;
    const facet = facetOf.get(code & 15);
    if (facet) values[facet].push({ value: code >> 4, count: counts[place] ?? 0 });
    counts[place] = 0;
  }
  return values;
}

const facetOf = new Map<number, Facet>(facets.map((facet) => [facetNumbers[facet], facet]));
