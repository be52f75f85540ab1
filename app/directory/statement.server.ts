import { type Database, type Kysely, sql } from "~/db.server";
import type { Audience } from "~/workflow/capabilities";

type Text = { number: number; on: string };

/** With which of the texts that the public has read a version came into the entry. */
export async function firstTextWith(db: Kysely<Database>, entryId: string, versionId: number): Promise<Text | null> {
  return (await texts(db, entryId).where("v.id", "=", versionId).orderBy("p.number").limit(1).executeTakeFirst()) ?? null;
}

/** The last of those texts in which this reader could have read a statement; none where it never stood there for them, or was vetoed. */
export async function lastTextWith(db: Kysely<Database>, entryId: string, statementId: number, seen: readonly Audience[]): Promise<Text | null> {
  const row = await texts(db, entryId)
    .where("v.statement_id", "=", statementId)
    .where("v.audience", "in", [...seen])
    .where(sql<boolean>`not exists (select from statement_flag f where f.statement_id = v.statement_id and f.flag = 'vetoed' and f.lifted_at is null)`)
    .orderBy("p.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function texts(db: Kysely<Database>, entryId: string) {
  return db
    .selectFrom("publication as p")
    .innerJoin("revision_statement as rs", "rs.revision_id", "p.revision_id")
    .innerJoin("statement_version as v", "v.id", "rs.version_id")
    .select(["p.number", sql<string>`to_char(p.at at time zone (select zone from house), 'YYYY-MM-DD')`.as("on")])
    .where("p.entry_id", "=", entryId);
}
