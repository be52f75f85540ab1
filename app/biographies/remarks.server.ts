import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { once } from "~/http/operation.server";

export type Remark = {
  id: string;
  byKind: "house" | "nominee" | "delegate";
  by: string | null;
  body: string;
  at: Date;
};

/** A remark with its answers, oldest first. Who sees the first one sees them all. */
export type Thread = Remark & {
  statementId: number | null;
  internal: boolean;
  /** The draft holds another wording now than the one that this was said of. */
  older: boolean;
  settled: { by: string | null; at: Date } | null;
  reopened: { by: string | null; at: Date } | null;
  answers: Remark[];
};

export type RemarkAuthor = { accountId: string | null; kind: Remark["byKind"] };

type Keeping = {
  dossierId: string;
  statementId: number | null;
  /** The wording that it is about. One of another statement is left out. */
  versionId?: number | null;
  body: string;
  internal: boolean;
  author: RemarkAuthor;
};

/** Begins a thread on a statement or on the whole entry. Returns its id. */
export async function keepRemark(trx: Transaction<Database>, { dossierId, statementId, versionId, body, internal, author }: Keeping): Promise<string> {
  const version =
    statementId && versionId
      ? await trx.selectFrom("statement_version").select("id").where("id", "=", versionId).where("statement_id", "=", statementId).executeTakeFirst()
      : null;
  const row = await trx
    .insertInto("remark")
    .values({
      dossier_id: dossierId,
      statement_id: statementId,
      version_id: version?.id ?? null,
      body,
      internal,
      author: author.accountId,
      author_kind: author.kind,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

type Answering = { dossierId: string; threadId: string; body: string; author: RemarkAuthor };

/**
 * Answers a thread of this file; to the person and their delegate one for the house only does not exist. A settled
 * thread is open again with its answer, so that nobody answers into the void.
 */
export async function answerRemark(trx: Transaction<Database>, { dossierId, threadId, body, author }: Answering): Promise<boolean> {
  const head = await lockThread(trx, dossierId, threadId);
  if (!head || (head.internal && author.kind !== "house")) return false;
  await trx
    .insertInto("remark")
    .values({ dossier_id: dossierId, statement_id: head.statement_id, thread_id: threadId, internal: head.internal, body, author: author.accountId, author_kind: author.kind })
    .execute();
  if (head.resolved_at) await reopen(trx, threadId, author.accountId);
  return true;
}

/** The house settles a thread, or opens it again. Settling what is settled changes nothing. */
export async function settleRemark(
  trx: Transaction<Database>,
  { dossierId, threadId, settled, by }: { dossierId: string; threadId: string; settled: boolean; by: string }
): Promise<boolean> {
  const head = await lockThread(trx, dossierId, threadId);
  if (!head) return false;
  if (settled && !head.resolved_at) await trx.updateTable("remark").set({ resolved_at: sql<Date>`now()`, resolved_by: by }).where("id", "=", threadId).execute();
  if (!settled && head.resolved_at) await reopen(trx, threadId, by);
  return true;
}

function reopen(trx: Transaction<Database>, threadId: string, by: string | null) {
  return trx
    .updateTable("remark")
    .set({ resolved_at: null, resolved_by: null, reopened_at: sql<Date>`now()`, reopened_by: by })
    .where("id", "=", threadId)
    .execute();
}

function lockThread(trx: Transaction<Database>, dossierId: string, threadId: string) {
  return trx
    .selectFrom("remark")
    .select(["statement_id", "internal", "resolved_at"])
    .where("id", "=", threadId)
    .where("dossier_id", "=", dossierId)
    .where("thread_id", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** The person or their delegate answers what the house wrote to them. False where there is no such thread for them. */
export async function answerAsPerson(
  db: Kysely<Database>,
  { operationId, ...answer }: Answering & { operationId: string; author: RemarkAuthor & { kind: "nominee" | "delegate" } }
): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "answer_remark", accountId: answer.author.accountId }, (trx) => answerRemark(trx, answer));
  return outcome;
}

/** The threads of a file, newest first; those for the house only are left out unless the reader is of the house. */
export async function readRemarks(db: Kysely<Database>, dossierId: string, { internal }: { internal: boolean }): Promise<Thread[]> {
  const rows = await db
    .selectFrom("remark")
    .leftJoin("account", "account.id", "remark.author")
    .leftJoin("account as settler", "settler.id", "remark.resolved_by")
    .leftJoin("account as reopener", "reopener.id", "remark.reopened_by")
    .leftJoin("draft_statement", "draft_statement.statement_id", "remark.statement_id")
    .select([
      "remark.id",
      "remark.thread_id as threadId",
      "remark.statement_id as statementId",
      "remark.author_kind as byKind",
      "account.name as by",
      "remark.internal",
      "remark.body",
      "remark.at",
      sql<boolean>`coalesce(draft_statement.version_id <> remark.version_id, false)`.as("older"),
      "remark.resolved_at as settledAt",
      "settler.name as settledBy",
      "remark.reopened_at as reopenedAt",
      "reopener.name as reopenedBy",
    ])
    .where("remark.dossier_id", "=", dossierId)
    .$if(!internal, (query) => query.where("remark.internal", "=", false))
    .orderBy("remark.at", "desc")
    .limit(400)
    .execute();
  const spoken = ({ id, byKind, by, body, at }: (typeof rows)[number]) => ({ id, byKind, by, body, at }) as Remark;
  return rows
    .filter((row) => row.threadId === null)
    .map((row) => ({
      ...spoken(row),
      statementId: row.statementId,
      internal: row.internal,
      older: row.older,
      settled: row.settledAt && { by: row.settledBy, at: row.settledAt },
      reopened: row.reopenedAt && { by: row.reopenedBy, at: row.reopenedAt },
      answers: rows
        .filter((each) => each.threadId === row.id)
        .map(spoken)
        .reverse(),
    }));
}
