import { saveErratumStatement } from "~/biographies/erratum.server";
import { contentOf, freezeList } from "~/biographies/freeze.server";
import type { Saved } from "~/biographies/save.server";
import type { Kind } from "~/biographies/statement";
import { findVersion, type Version } from "~/biographies/versions.server";
import { refusal, type Refusing } from "~/biographies/write.server";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { Refusal } from "~/dossiers/decide.server";
import { lockFile } from "~/dossiers/lock.server";
import { mayKnow } from "~/dossiers/visible.server";
import { once, OperationTaken } from "~/http/operation.server";
import { type Actor, accountOf, holds } from "~/workflow/roles";
import type { Standing } from "~/workflow/stages";

export type ErratumHead = {
  id: string;
  state: "open" | "checked" | "certified" | "dropped";
  reason: string;
  openedBy: string | null;
  openedAt: Date;
  closedAt: Date | null;
  entryId: string;
  dossierId: string | null;
  personId: string;
  filedName: string;
  standing: Standing;
  /** Its own text, once something was corrected. */
  revisionId: string | null;
  /** The public text that it corrects. */
  rootId: string;
  /** The public reads another text by now: this one can only be dropped. */
  overtaken: boolean;
};

/** Hides the files that somebody is in conflict with, and their own: they do not exist for them. */
const openTo = (actor: Actor) => mayKnow(actor, sql.ref("person.id"));

export async function findErratum(db: Kysely<Database>, actor: Actor, id: string): Promise<ErratumHead | null> {
  const row = await db
    .selectFrom("erratum")
    .innerJoin("entry", "entry.id", "erratum.entry_id")
    .innerJoin("person", "person.id", "entry.person_id")
    .leftJoin("account", "account.id", "erratum.opened_by")
    .select([
      "erratum.id", "erratum.state", "erratum.reason", "account.name as openedBy", "erratum.opened_at as openedAt", "erratum.closed_at as closedAt",
      "entry.id as entryId", "entry.standing", "entry.revision_id as shown", "person.id as personId", "person.filed_name as filedName", "erratum.revision_id as revisionId",
      sql<string | null>`(select parent_id from revision where branch = erratum.id::text order by number limit 1)`.as("root"),
      sql<string | null>`(select d.id::text from dossier d where d.person_id = person.id order by d.closed_at is null desc, d.created_at desc limit 1)`.as("dossierId"),
    ])
    .where("erratum.id", "=", id)
    .where(openTo(actor))
    .executeTakeFirst();
  if (!row?.shown) return null;
  const { root, shown, ...head } = row;
  const over = row.state === "certified" || row.state === "dropped";
  return { ...(head as Omit<ErratumHead, "rootId" | "overtaken">), rootId: root ?? shown, overtaken: !over && root !== null && root !== shown };
}

/** The erratum that is open on an entry, for the line that leads to it. */
export async function readOpenErratum(db: Kysely<Database>, entryId: string | null): Promise<{ id: string; state: "open" | "checked" } | null> {
  const row = await db
    .selectFrom("erratum")
    .select(["id", "state"])
    .where("entry_id", "=", entryId)
    .where("state", "in", ["open", "checked"])
    .executeTakeFirst();
  return row ? { id: row.id, state: row.state === "checked" ? "checked" : "open" } : null;
}

export type ErratumWrite = { erratumId: string; actor: Actor; operationId: string };
export type Correction = {
  statementId: number | null;
  kind: Kind;
  /** The version that the form was filled from. */
  expected: number | null;
  read: (before: Version | null) => { value: unknown; period: unknown; audience: unknown };
};

/** Corrects a statement, or adds one. The editors' own words for it go: they were written for the fact as it was. */
export function correctStatement(db: Kysely<Database>, write: ErratumWrite, { statementId, kind, expected, read }: Correction): Promise<Saved | Refusing> {
  return inErratum<Saved>(db, write, "correct_erratum", async (trx, work) => {
    const before = await findVersion(trx, work.biographyId, expected);
    const { saved, revision } = await saveErratumStatement(trx, work.id, { statementId, kind, expected, ...read(before), author: { accountId: work.accountId, as: "editor" } });
    if (saved.ok && revision) await dropWords(trx, work, revision.id, saved.statementId);
    return saved;
  });
}

/** Leaves a statement out of the corrected text. */
export function leaveOut(db: Kysely<Database>, write: ErratumWrite, { statementId, expected }: { statementId: number; expected: number }): Promise<Saved | Refusing> {
  return inErratum<Saved>(db, write, "leave_out_of_erratum", async (trx, work) => {
    const content = await contentOf(trx, work.textId);
    const held = content?.versions.find((each) => each.statementId === statementId);
    if (!content || held?.versionId !== expected) return { ok: false, problem: "not_found" };
    const { [statementId]: _words, ...wording } = content.wording;
    await freezeBranch(trx, work, { versions: content.versions.filter((each) => each !== held).map((each) => each.versionId), wording });
    return { ok: true, statementId, versionId: expected, changed: true };
  });
}

/** `textId`: the text as it stands, corrected or public. */
type Work = { id: string; textId: string; rootId: string; biographyId: string; accountId: string };

async function inErratum<Done>(db: Kysely<Database>, { erratumId, actor, operationId }: ErratumWrite, kind: string, work: (trx: Transaction<Database>, work: Work) => Promise<Done>): Promise<Done | Refusing> {
  try {
    return (await once(db, { id: operationId, kind, accountId: accountOf(actor) }, async (trx) => work(trx, await begin(trx, erratumId, actor)))).outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
    if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
    throw fault;
  }
}

/** Any editor writes an erratum, except of their own entry; once it is checked, nobody does. */
async function begin(trx: Transaction<Database>, erratumId: string, actor: Actor): Promise<Work> {
  const named = await trx.selectFrom("erratum").select("entry_id").where("id", "=", erratumId).executeTakeFirst();
  if (!named || !(await lockFile(trx, { entryId: named.entry_id }))) throw refusal("not_found");
  const erratum = await findErratum(trx, actor, erratumId);
  const accountId = accountOf(actor);
  if (!erratum || !accountId) throw refusal("not_found");
  if (!holds(actor, "editor")) throw refusal("not_yours");
  if (erratum.state !== "open") throw refusal("wrong_stage");
  if (erratum.overtaken) throw refusal("superseded");
  const textId = erratum.revisionId ?? erratum.rootId;
  const { biography_id: biographyId } = await trx.selectFrom("revision").select("biography_id").where("id", "=", textId).executeTakeFirstOrThrow();
  return { id: erratumId, textId, rootId: erratum.rootId, biographyId, accountId };
}

async function dropWords(trx: Transaction<Database>, work: Work, revisionId: string, statementId: number): Promise<void> {
  const content = await contentOf(trx, revisionId);
  if (!content?.wording[statementId]) return;
  const { [statementId]: _words, ...wording } = content.wording;
  await freezeBranch(trx, work, { versions: content.versions.map((each) => each.versionId), wording });
}

async function freezeBranch(trx: Transaction<Database>, { id, rootId, biographyId, accountId }: Work, text: Pick<Parameters<typeof freezeList>[1], "versions" | "wording">): Promise<void> {
  const frozen = await freezeList(trx, { ...text, biographyId, origin: "erratum", branch: id, root: rootId, madeBy: accountId });
  await trx.updateTable("erratum").set({ revision_id: frozen.id }).where("id", "=", id).execute();
}
