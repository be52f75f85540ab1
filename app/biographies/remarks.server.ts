import type { Database, Kysely, Transaction } from "~/db.server";

export type Remark = {
  id: string;
  statementId: number | null;
  byKind: "house" | "nominee" | "delegate";
  by: string | null;
  internal: boolean;
  body: string;
  at: Date;
};

type Keeping = {
  dossierId: string;
  statementId: number | null;
  body: string;
  internal: boolean;
  author: { accountId: string | null; kind: Remark["byKind"] };
};

/** Keeps a remark on a statement or on the whole entry. */
export async function keepRemark(
  trx: Transaction<Database>,
  { dossierId, statementId, body, internal, author }: Keeping
): Promise<void> {
  await trx
    .insertInto("remark")
    .values({
      dossier_id: dossierId,
      statement_id: statementId,
      body,
      internal,
      author: author.accountId,
      author_kind: author.kind,
    })
    .execute();
}

/** The remarks of a file, newest first; those for the house only are left out unless the reader is of the house. */
export async function readRemarks(
  db: Kysely<Database>,
  dossierId: string,
  { internal }: { internal: boolean }
): Promise<Remark[]> {
  const rows = await db
    .selectFrom("remark")
    .leftJoin("account", "account.id", "remark.author")
    .select([
      "remark.id",
      "remark.statement_id as statementId",
      "remark.author_kind as byKind",
      "account.name as by",
      "remark.internal",
      "remark.body",
      "remark.at",
    ])
    .where("remark.dossier_id", "=", dossierId)
    .$if(!internal, (query) => query.where("remark.internal", "=", false))
    .orderBy("remark.at", "desc")
    .limit(100)
    .execute();
  return rows as Remark[];
}
