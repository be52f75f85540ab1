import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { Database } from "./schema";
import { errorCode } from "./start-refused";

export type ConnectOptions = {
  /** Connections at most; requests beyond wait two seconds for one, then fail. */
  max?: number;
  /** Told about connections that broke while idle; the pool replaces them by itself. */
  onError?: (error: Error) => void;
  /** Milliseconds that one statement may take; 0 for none (migrations, imports). */
  statementTimeout?: number;
  applicationName?: string;
  /**
   * For work that may be done again, such as filling a demo: does not wait for the disk at each commit (a crash may lose
   * the last moment, never tear anything), and keeps the plans of its statements, of which it repeats a few for long.
   */
  hasty?: boolean;
};

const { builtins } = pg.types;
const dateArray = 1182;
const int8Array = 1016;

/**
 * A Kysely over a bounded pool of connections. Nothing waits for ever: not a statement (5 s), not an idle transaction
 * (10 s), not the wait for a connection (2 s). int8 comes as number, date as "2026-11-03", timestamptz as Date.
 */
export function connect(url: string, options: ConnectOptions = {}): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
}

export function openPool(url: string, { max = 10, onError = () => undefined, statementTimeout = 5_000, applicationName = "app", hasty = false }: ConnectOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    ...(hasty && { options: "-c synchronous_commit=off" }),
    Client: hasty ? PlanningAllOnce : PlanningOnce,
    max,
    application_name: applicationName,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // Without a listener, a connection that breaks while idle would end the process; and so would one that breaks
  // between two statements of a transaction, whose next statement then fails by itself.
  pool.on("error", onError);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    // The index of the directory lies in memory, or on a disk without a needle: a page here and there costs hardly more than the
    // next one. Left at 4, a word of many spellings is looked for by reading everything. And whoever has a frequent word among a million people is
    // noted one by one in 16 MB; in the usual 4, by the page, all of whose rows must then be read. A connection that breaks here tells whoever uses it.
    client.query("set random_page_cost = 1.1; set work_mem = '16MB'").catch(() => undefined);
  });
  return pool;
}

/** Does several writes together or not at all: within the caller's transaction where there is one, else in one of their own. */
export function together<Result>(db: Kysely<Database>, work: (trx: Kysely<Database>) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

const onceMark = "/* planned once */";

/**
 * Begins a statement that each connection parses and plans once: for small ones, whose planning takes longer than their work. Only
 * where one plan serves whatever is asked: never where a word may be in ten rows or in a hundred thousand. Its values are `given`.
 */
export const plannedOnce = sql`${sql.raw(onceMark)}`; // a constant of this file, never input

/**
 * A value of such a statement, of this type. PostgreSQL goes on planning for as long as it hopes to gain by knowing the values: a list of
 * one costs less than the ten that it supposes where it does not know. In brackets of its own it knows neither.
 */
export function given<T>(value: unknown, type: string): RawBuilder<T> {
  const named = sql.raw(type); // a constant of whoever writes the statement, never input
  return sql<T>`(select ${value}::${named})::${named}`;
}

/** Names statements by their text, so that the server parses and plans each of them once for the connection. */
class PlanningOnce extends pg.Client {
  readonly #names = new Map<string, string>();

  override query(...[text, values, ...more]: unknown[]): never {
    const ask = super.query.bind(this) as (...query: unknown[]) => never;
    if (typeof text !== "string" || !Array.isArray(values) || !this.isPlannedOnce(text, values)) return ask(text, values, ...more);
    const name = this.#names.get(text) ?? `vitae_${this.#names.size}`;
    this.#names.set(text, name);
    return ask({ name, text, values }, ...more);
  }

  protected isPlannedOnce(text: string, _values: readonly unknown[]): boolean {
    return text.startsWith(onceMark);
  }
}

class PlanningAllOnce extends PlanningOnce {
  protected override isPlannedOnce(_text: string, values: readonly unknown[]): boolean {
    return values.length > 0;
  }
}

/** True when the database is away or full rather than wrong: the answer is 503 and "try again", not a fault. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined) return awayCodes.has(code) || code.startsWith("08");
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message);
}

const awayCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "57P01", "57P02", "57P03", "53300"]);

const parsers: Record<number, (value: string) => unknown> = {
  [builtins.INT8]: Number,
  [builtins.DATE]: (value) => value,
  [int8Array]: (value) => listOf(value).map(Number),
  [dateArray]: listOf,
};

function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  const own = format === "binary" ? undefined : parsers[oid];
  return own ?? pg.types.getTypeParser(oid, format === "binary" ? "text" : format);
}

/** Reads the text form of a one-dimensional array of numbers or dates: neither is ever quoted. */
function listOf(value: string): string[] {
  return value.slice(1, -1).split(",").filter(Boolean);
}
