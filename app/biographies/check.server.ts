import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { renewFactsOf } from "~/directory/facts.server";
import { Refusal } from "~/dossiers/decide.server";
import { policyFor } from "~/dossiers/facts.server";
import { lockFile } from "~/dossiers/lock.server";
import type { HouseRow } from "~/http/house.server";
import { once, OperationTaken } from "~/http/operation.server";
import type { Policy } from "~/workflow/presets";
import { type Actor, type Duty, holds } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import { checkingStages, type CheckInput, type CheckMethod, type CheckResult } from "./check";
import { dutiesOf, refusal, type Refusing } from "./write.server";

export type CheckRequest = CheckInput & { house: HouseRow; dossierId: string; versionId: number; by: Actor; operationId: string };
export type Recorded = { ok: true; checkIds: number[] };

/**
 * Records one check of one version. Only the dossier's checker may (or its drafter, where policy lets a small house), from
 * the questionnaire until the checks are passed. Nobody checks what they wrote: the database refuses that itself.
 */
export function recordCheck(db: Kysely<Database>, request: CheckRequest): Promise<Recorded | Refusing> {
  return record(db, request, [request.versionId]);
}

export type BulkRequest = Omit<CheckRequest, "versionId"> & { versionIds: readonly number[] };

/** The same check of several statements at once: class and degree from the school's register. */
export function recordChecks(db: Kysely<Database>, request: BulkRequest): Promise<Recorded | Refusing> {
  return record(db, request, request.versionIds);
}

type Common = Omit<CheckRequest, "versionId">;

async function record(db: Kysely<Database>, request: Common, versionIds: readonly number[]): Promise<Recorded | Refusing> {
  const accountId = request.by.kind === "account" ? request.by.accountId : null;
  try {
    const operation = { id: request.operationId, kind: "record_check", accountId };
    return (await once(db, operation, (trx) => insertChecks(trx, request, versionIds))).outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
    if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
    if (fault instanceof Error && fault.message.startsWith("eyes:"))
      return { ok: false, problem: "refused", reason: "checker_is_not_drafter" };
    throw fault;
  }
}

async function insertChecks(trx: Transaction<Database>, request: Common, versionIds: readonly number[]): Promise<Recorded> {
  const { dossierId, by, method, result, note, evidence, restsOn, validUntil } = request;
  const file = await lockFile(trx, { dossierId });
  if (!file?.dossier) throw refusal("not_found");
  const { policy } = await policyFor(trx, file, request.house.policy);
  const right = mayCheck(policy, file.dossier.stage, by, file.personId, await dutiesOf(trx, dossierId, by));
  if (right !== true) throw refusal(right);
  const known = await versionsUnderWay(trx, file.personId, file.dossier.revision_id, versionIds);
  if (known.length === 0 || known.length !== new Set(versionIds).size) throw refusal("not_found");
  const accountId = by.kind === "account" ? by.accountId : null;
  const checkIds: number[] = [];
  for (const { versionId, statementId } of known) {
    const there = restsOn ? await evidenceOf(trx, statementId, restsOn) : null;
    if (restsOn && !there) throw refusal("not_found");
    const evidenceId = there ?? (evidence ? await keepEvidence(trx, { dossierId, statementId, title: evidence, accountId }) : null);
    const row = await trx
      .insertInto("statement_check")
      .values({
        version_id: versionId,
        dossier_id: dossierId,
        method,
        result,
        evidence_id: evidenceId,
        note: note ?? null,
        by_account: accountId,
        valid_until: validUntil ?? null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    checkIds.push(row.id);
  }
  // An entry that shows the version already is related by it from now on.
  await renewFactsOf(trx, { versions: known.map(({ versionId }) => versionId) });
  return { ok: true, checkIds };
}

/** May this actor record checks on a file at this stage? The reason why not, otherwise. */
export function mayCheck(policy: Policy, stage: Stage, actor: Actor, personId: string, duties: readonly Duty[]) {
  if (actor.kind !== "account" || !holds(actor, "editor")) return "not_found";
  if (actor.personId === personId || actor.delegateFor.includes(personId)) return "own_file";
  const duty = duties.includes("checker") || (policy.drafterMayCheck && duties.includes("drafter"));
  if (!duty) return "not_yours";
  return checkingStages.includes(stage) ? true : "wrong_stage";
}

/** Versions that the draft or the revision under way holds: an old version is nobody's to check. */
async function versionsUnderWay(
  db: Kysely<Database>,
  personId: string,
  revisionId: string | null,
  versionIds: readonly number[]
): Promise<{ versionId: number; statementId: number }[]> {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom("statement_version")
    .innerJoin("statement", "statement.id", "statement_version.statement_id")
    .innerJoin("biography", "biography.id", "statement.biography_id")
    .select(["statement_version.id as versionId", "statement.id as statementId"])
    .where("statement_version.id", "in", [...versionIds])
    .where("biography.person_id", "=", personId)
    .where(
      sql<boolean>`(exists (select from draft_statement d where d.version_id = statement_version.id)
      or exists (select from revision_statement r where r.version_id = statement_version.id and r.revision_id = ${revisionId}::uuid))`
    )
    .orderBy("statement_version.id")
    .execute();
}

/** A piece of evidence that stands at this very statement. */
async function evidenceOf(trx: Transaction<Database>, statementId: number, id: string): Promise<string | null> {
  const row = await trx.selectFrom("evidence").select("id").where("id", "=", id).where("statement_id", "=", statementId).executeTakeFirst();
  return row?.id ?? null;
}

type Kept = { dossierId: string; statementId: number; title: string; accountId: string | null; note?: string | null };

/** A source beside a statement: it stays with the statement whatever its later versions say. */
export async function keepEvidence(
  trx: Transaction<Database>,
  { dossierId, statementId, title, accountId, note }: Kept
): Promise<string> {
  const row = await trx
    .insertInto("evidence")
    .values({
      dossier_id: dossierId,
      statement_id: statementId,
      kind: "document",
      title,
      note: note ?? null,
      added_by: accountId,
      added_as: "house",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type PastCheck = {
  id: number;
  versionId: number;
  method: CheckMethod;
  result: CheckResult;
  note: string | null;
  evidence: string | null;
  by: string | null;
  at: Date;
  validUntil: string | null;
  stands: boolean;
};

/** The checks of these versions, oldest first. */
export async function readChecks(db: Kysely<Database>, versionIds: readonly number[]): Promise<PastCheck[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom("statement_check")
    .leftJoin("account", "account.id", "statement_check.by_account")
    .leftJoin("evidence", "evidence.id", "statement_check.evidence_id")
    .select([
      "statement_check.id",
      "statement_check.version_id as versionId",
      "statement_check.method",
      "statement_check.result",
      "statement_check.note",
      "evidence.title as evidence",
      "account.name as by",
      "statement_check.at",
      "statement_check.valid_until as validUntil",
      sql<boolean>`(statement_check.valid_until is null or statement_check.valid_until >= current_date)`.as("stands"),
    ])
    .where("statement_check.version_id", "in", [...versionIds])
    .orderBy("statement_check.id")
    .execute();
  return rows as PastCheck[];
}

export type Source = { id: string; statementId: number; title: string; note: string | null; /** There is a document to open. */ file: boolean };

/** What is kept beside these statements as their sources, and what an import named. */
export async function readSources(db: Kysely<Database>, statementIds: readonly number[]): Promise<Source[]> {
  if (statementIds.length === 0) return [];
  const kept = await db
    .selectFrom("evidence")
    .select(["id", "statement_id as statementId", "title", "note", sql<boolean>`file is not null`.as("file")])
    .where("statement_id", "in", [...statementIds])
    .orderBy("added_at")
    .execute();
  return kept.map((row) => ({ ...row, statementId: row.statementId ?? 0 }));
}
