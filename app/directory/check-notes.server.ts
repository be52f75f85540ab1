import type { CheckMethod } from "~/biographies/check";
import type { Line } from "~/biographies/read.server";
import { type Database, type Kysely, sql } from "~/db.server";

/** The last check that confirmed a statement: how, on which day, and until when it holds. By whom stays with the house. */
export type CheckNote = { method: CheckMethod; on: string; until: string | null };

/** The check behind each line that has one, by statement. */
export async function readCheckNotes(db: Kysely<Database>, lines: readonly Pick<Line, "id" | "ink">[]): Promise<Record<string, CheckNote>> {
  const versions = lines.filter(({ ink }) => ink !== "declared").map(({ id }) => id);
  if (versions.length === 0) return {};
  const rows = await db
    .selectFrom("statement_check as c")
    .innerJoin("statement_version as v", "v.id", "c.version_id")
    .distinctOn("c.version_id")
    .select(["v.statement_id as statementId", "c.method", "c.valid_until as until", sql<string>`to_char(c.at at time zone (select zone from house), 'YYYY-MM-DD')`.as("on")])
    .where("c.version_id", "in", versions)
    .where("c.result", "=", "confirmed")
    .orderBy("c.version_id")
    .orderBy(sql`c.valid_until desc nulls first`)
    .orderBy("c.at", "desc")
    .execute();
  return Object.fromEntries(rows.map(({ statementId, ...note }) => [String(statementId), note as CheckNote]));
}
