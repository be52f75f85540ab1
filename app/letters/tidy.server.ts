import { type Database, type Kysely, sql } from "~/db.server";

const secretDays = 30;
const linkDays = 400;

/**
 * Takes away what letters no longer need: sealed secrets a month after they left, the links of reading rooms after thirteen
 * months, and the address of a reader as soon as their answer has left.
 */
export async function tidyLetters(db: Kysely<Database>, today: string): Promise<void> {
  await db
    .updateTable("letter")
    .set({ address: "" })
    .where("kind", "=", "report_answered")
    .where("address", "<>", "")
    .where(sql<boolean>`(state in ('sent', 'suppressed') or made_at < ${today}::date - ${sql.lit(secretDays)}::int)`)
    .execute();
  await db
    .updateTable("letter")
    .set({ secret: null })
    .where("secret", "is not", null)
    .where("state", "in", ["sent", "failed", "suppressed"])
    .where(sql<boolean>`made_at < ${today}::date - ${sql.lit(secretDays)}::int`)
    .execute();
  await db
    .updateTable("letter")
    .set({ token_hash: null })
    .where("token_hash", "is not", null)
    .where(sql<boolean>`made_at < ${today}::date - ${sql.lit(linkDays)}::int`)
    .execute();
}
