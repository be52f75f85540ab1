import { statfs } from "node:fs/promises";
import { sql, type Database, type Kysely } from "~/db.server";

export interface Health {
  ready: boolean;
  database: "well" | "away";
  migrations: "done" | "pending" | "unknown";
  /** Letters that should have left more than a quarter of an hour ago. They do not make the house unready. */
  outbox: "well" | "late" | "unknown";
  disk: "well" | "low" | "unknown";
}

const lateAfter = 900;
const lowBelow = 0.05;

/** What /readyz answers: words only, since anybody may ask. `migrations` is the number that this build knows. */
export async function readHealth(db: Kysely<Database>, { home, migrations }: { home: string; migrations: number }): Promise<Health> {
  const [done, waited, free] = await Promise.all([migrationsDone(db), oldestLetter(db), freeShare(home)]);
  const health: Omit<Health, "ready"> = {
    database: done === null ? "away" : "well",
    migrations: done === null ? "unknown" : done >= migrations ? "done" : "pending",
    outbox: waited === null ? "unknown" : waited > lateAfter ? "late" : "well",
    disk: free === null ? "unknown" : free < lowBelow ? "low" : "well",
  };
  return { ready: health.database === "well" && health.migrations === "done" && health.disk !== "low", ...health };
}

/** Seconds that the oldest letter has been waiting beyond its time; 0 when none is; null when nobody can say. */
export async function oldestLetter(db: Kysely<Database>): Promise<number | null> {
  const row = await asked(
    db
      .selectFrom("letter")
      .select(sql<number>`coalesce(extract(epoch from now() - min(next_attempt_at)), 0)::float8`.as("seconds"))
      .where("state", "in", ["queued", "sending"])
      .executeTakeFirst(),
  );
  return row ? Math.max(0, row.seconds) : null;
}

async function migrationsDone(db: Kysely<Database>): Promise<number | null> {
  const answer = await asked(sql<{ done: number }>`select count(*)::int as done from kysely_migration`.execute(db));
  return answer?.rows[0]?.done ?? null;
}

async function freeShare(folder: string): Promise<number | null> {
  const disk = await asked(statfs(folder));
  return disk && disk.blocks > 0 ? disk.bavail / disk.blocks : null;
}

async function asked<Answer>(question: Promise<Answer>): Promise<Answer | null> {
  return question.catch(() => null);
}
