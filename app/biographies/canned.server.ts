import { type Database, type Kysely, sql } from "~/db.server";
import { once } from "~/http/operation.server";
import type { Language } from "~/i18n/language";

export type CannedRemark = { id: number; language: Language; body: string };

/** The desk's ready-made remarks, in one language or in all. */
export async function readCanned(db: Kysely<Database>, language?: Language): Promise<CannedRemark[]> {
  const rows = await db
    .selectFrom("canned_remark")
    .select(["id", "language", "body"])
    .where("retired_at", "is", null)
    .$if(language !== undefined, (query) => query.where("language", "=", language ?? ""))
    .orderBy("language")
    .orderBy("id")
    .execute();
  return rows as CannedRemark[];
}

type Request = { accountId: string; operationId: string };

export async function addCanned(db: Kysely<Database>, request: Request, { language, body }: Omit<CannedRemark, "id">): Promise<void> {
  await once(db, { id: request.operationId, kind: "add_canned_remark", accountId: request.accountId }, async (trx) => {
    await trx.insertInto("canned_remark").values({ language, body, made_by: request.accountId }).execute();
  });
}

/** Takes a sentence out of the list. Remarks are copies: those that used it stay as they are. */
export async function retireCanned(db: Kysely<Database>, request: Request, id: number): Promise<void> {
  await once(db, { id: request.operationId, kind: "retire_canned_remark", accountId: request.accountId }, async (trx) => {
    await trx
      .updateTable("canned_remark")
      .set({ retired_at: sql<Date>`now()`, retired_by: request.accountId })
      .where("id", "=", id)
      .where("retired_at", "is", null)
      .execute();
  });
}
