import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { CompiledQuery, type Database, type Kysely } from "~/db.server";
import type { Keys } from "~/keys.server";
import { keyedHash } from "./cookies.server";

/** So many tries in so many seconds; the tries come back when the time is over. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

export type Turn = { ok: true } | { ok: false; seconds: number };

/** A turn with what is left of the limit, and in how many seconds all of it is back. */
export type CountedTurn = { ok: boolean; left: number; seconds: number };

interface House {
  db: Kysely<Database>;
  keys: Pick<Keys, "session">;
}

/**
 * Counts one try of `who` (an address, an account, a network) and says whether it is still within the limit, or in how
 * many seconds the next one is. Only a keyed hash of `who` is stored. Exact under simultaneous tries.
 */
export async function takeTurn(house: House, limit: Limit, who: string): Promise<Turn> {
  const { ok, seconds } = await countTurn(house, limit, who);
  return ok ? { ok } : { ok, seconds };
}

/** The same, saying what is left: for programs, which can pace themselves. */
export async function countTurn({ db, keys }: House, limit: Limit, who: string): Promise<CountedTurn> {
  const { ok, state } = await limiterOf(db, limit).consume(keyOf(keys, limit, who)).then(
    (counted) => ({ ok: true, state: counted }),
    (over: unknown) => {
      if (over instanceof RateLimiterRes) return { ok: false, state: over };
      throw over;
    },
  );
  return { ok, left: Math.max(0, state.remainingPoints), seconds: Math.ceil(state.msBeforeNext / 1000) };
}

/** Whether `who` has used the limit up, without counting. */
export async function isSpent({ db, keys }: House, limit: Limit, who: string): Promise<boolean> {
  const count = await limiterOf(db, limit).get(keyOf(keys, limit, who));
  return count !== null && count.consumedPoints >= limit.points;
}

/** Forgets the tries of `who`: they have shown who they are. */
export async function forgive({ db, keys }: House, limit: Limit, who: string): Promise<void> {
  await limiterOf(db, limit).delete(keyOf(keys, limit, who));
}

/** Takes a turn of each; the first that is over says how long to wait. */
export async function takeTurns(house: House, turns: readonly (readonly [Limit, string])[]): Promise<Turn> {
  for (const [limit, who] of turns) {
    const turn = await takeTurn(house, limit, who);
    if (!turn.ok) return turn;
  }
  return { ok: true };
}

function keyOf(keys: Pick<Keys, "session">, limit: Limit, who: string): string {
  return keyedHash(keys.session, `throttle ${limit.name}`, who).toString("base64url");
}

const limiters = new WeakMap<Kysely<Database>, Map<string, RateLimiterPostgres>>();

function limiterOf(db: Kysely<Database>, { name, points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, known);
  const made =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: clientOf(db),
      storeType: "pool",
      tableName: "throttle",
      tableCreated: true,
      // The hourly sweep clears the table; a timer here would outlive the request.
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(name, made);
  return made;
}

/** The limiter writes its own SQL; it goes through our pool like every other. */
function clientOf(db: Kysely<Database>) {
  return {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
}
