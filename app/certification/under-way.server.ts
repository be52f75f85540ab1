import { canonicalJson } from "~/biographies/canonical";
import { drop, ensureBiography, point } from "~/biographies/draft.server";
import { contentOf, freezeList, type Frozen } from "~/biographies/freeze.server";
import type { Wording } from "~/biographies/revision";
import { type Database, sql, type Transaction } from "~/db.server";
import type { Deed } from "~/dossiers/effect";
import { accountOf } from "~/workflow/roles";
import { isClosed } from "~/workflow/stages";
import { voidCertificates } from "./effects.server";

/** What an erratum changed: one statement, its version before and after. Null: it was not there, or is no more. */
type Change = { statementId: number; before: number | null; after: number | null };
type Corrected = { changes: readonly Change[]; was: Wording; is: Wording };

/** The revisions that the public read before and reads now. */
export type Step = { from: string; to: string; reason: string };

/**
 * An erratum's versions enter a long revision under way as signed ones (PRODUCT.md section 3): wherever it still holds
 * the version that the erratum replaced. What somebody had changed themself meanwhile stays, and is a task. A file that
 * was past `verification` has gone back there (the table says so), and its certificates are void.
 */
export async function enterRevisionUnderWay(deed: Deed, { from, to, reason }: Step): Promise<void> {
  const { trx, file, before } = deed;
  const { dossier } = file;
  if (!dossier || isClosed(dossier.stage)) return;
  const corrected = await correctedBetween(trx, from, to);
  const biographyId = await ensureBiography(trx, file.personId, dossier.language);
  const signed = dossier.stage === "drafting" ? await draftIsSigned(trx, dossier.id) : null;
  const unsettled = await correctDraft(trx, biographyId, corrected);
  if (before.dossier?.revision_id && before.dossier.stage !== dossier.stage) await voidCertificates(trx, before.dossier.revision_id, reason);
  const work = dossier.revision_id === from ? null : dossier.stage === "proof" || dossier.stage === "verification" ? dossier.revision_id : signed;
  const frozen = work ? await correctRevision(deed, work, corrected) : null;
  if (work && frozen && dossier.stage === "proof") await correctProof(trx, work, frozen.id, corrected);
  else if (work && frozen) await signCorrected(deed, work, frozen, reason);
  const revisionId = dossier.revision_id === from ? to : dossier.revision_id === work ? frozen?.id : undefined;
  if (revisionId) await trx.updateTable("dossier").set({ revision_id: revisionId }).where("id", "=", dossier.id).execute();
  if (unsettled > 0) await trx.insertInto("task").values({ kind: "erratum_meets_draft", dossier_id: dossier.id, role: "editor", detail: reason }).execute();
}

async function correctedBetween(trx: Transaction<Database>, from: string, to: string): Promise<Corrected> {
  const [was, is] = [await contentOf(trx, from), await contentOf(trx, to)];
  const versions = (content: typeof was) => new Map(content?.versions.map((each) => [each.statementId, each.versionId]));
  const [old, fresh] = [versions(was), versions(is)];
  const changes = [...new Set([...old.keys(), ...fresh.keys()])]
    .map((statementId) => ({ statementId, before: old.get(statementId) ?? null, after: fresh.get(statementId) ?? null }))
    .filter(({ before, after }) => before !== after);
  return { changes, was: was?.wording ?? {}, is: is?.wording ?? {} };
}

/** The signed revision that the draft equals, to the word; null where the drafter has gone on. */
async function draftIsSigned(trx: Transaction<Database>, dossierId: string): Promise<string | null> {
  const row = await trx
    .selectFrom("signature")
    .innerJoin("revision", "revision.id", "signature.revision_id")
    .innerJoin("draft", "draft.biography_id", "revision.biography_id")
    .select("revision.id")
    .where("signature.dossier_id", "=", dossierId)
    .where("signature.voided_at", "is", null)
    .where(sql<boolean>`draft.wording = revision.wording and array(select version_id from revision_statement where revision_id = revision.id order by position)
      = array(select version_id from draft_statement where biography_id = revision.biography_id order by position, statement_id)`)
    .orderBy("signature.at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Lets the draft point at the corrected versions. Returns how many it holds in another version, which somebody must settle. */
async function correctDraft(trx: Transaction<Database>, biographyId: string, corrected: Corrected): Promise<number> {
  const rows = await trx.selectFrom("draft_statement").select(["statement_id", "version_id"]).where("biography_id", "=", biographyId).execute();
  const held = new Map(rows.map((row) => [row.statement_id, row.version_id]));
  const fits = ({ statementId, before }: Change) => (held.get(statementId) ?? null) === before;
  for (const change of corrected.changes.filter(fits)) {
    if (change.after === null) await drop(trx, biographyId, [change.statementId]);
    else await point(trx, biographyId, change.statementId, change.after);
  }
  const { wording } = await trx.selectFrom("draft").select("wording").where("biography_id", "=", biographyId).executeTakeFirstOrThrow();
  const words = reworded(wording as Wording, { ...corrected, changes: corrected.changes.filter(fits) });
  await trx.updateTable("draft").set({ wording: JSON.stringify(words), rev: sql<number>`rev + 1` }).where("biography_id", "=", biographyId).execute();
  return corrected.changes.filter((change) => held.has(change.statementId) && !fits(change)).length;
}

/** The editors' words for a corrected statement go with the fact that they were written for. */
function reworded(wording: Wording, { changes, was, is }: Corrected): Wording {
  const same = (id: string) => canonicalJson(wording[id] ?? {}) === canonicalJson(was[id] ?? {});
  const ids = changes.map(({ statementId }) => String(statementId)).filter(same);
  const kept = Object.entries(wording).filter(([id]) => !ids.includes(id));
  return Object.fromEntries([...kept, ...ids.flatMap((id) => (is[id] ? [[id, is[id]] as const] : []))]);
}

/** The revision under way once more, with the corrected versions in their places. Null where it holds none that were replaced. */
async function correctRevision({ trx, actor, author }: Deed, revisionId: string, corrected: Corrected): Promise<Frozen | null> {
  const content = await contentOf(trx, revisionId);
  if (!content) return null;
  const held = new Map(content.versions.map((each) => [each.statementId, each.versionId]));
  const fitting = corrected.changes.filter(({ statementId, before }) => (held.get(statementId) ?? null) === before);
  if (fitting.length === 0) return null;
  const after = new Map(fitting.map((change) => [change.statementId, change.after]));
  const kept = content.versions.flatMap(({ statementId, versionId }) => (after.has(statementId) ? (after.get(statementId) ?? []) : versionId));
  const added = fitting.flatMap((change) => (change.before === null && change.after !== null ? [change.after] : []));
  const wording = reworded(content.wording, { ...corrected, changes: fitting });
  return freezeList(trx, { biographyId: content.biographyId, versions: [...kept, ...added], wording, origin: "erratum", madeBy: author ?? accountOf(actor) });
}

/** The person goes on answering the same proof: what they said stands, and what the erratum corrected counts as accepted. */
async function correctProof(trx: Transaction<Database>, from: string, to: string, { changes }: Corrected): Promise<void> {
  const proof = await trx.updateTable("proof").set({ revision_id: to }).where("revision_id", "=", from).returning("id").executeTakeFirst();
  if (!proof) return;
  const replaced = changes.flatMap(({ before }) => before ?? []);
  if (replaced.length > 0) await trx.deleteFrom("proof_answer").where("proof_id", "=", proof.id).where("version_id", "in", replaced).execute();
  await trx
    .insertInto("proof_answer")
    .columns(["proof_id", "version_id", "verdict"])
    .expression((eb) =>
      eb
        .selectFrom("revision_statement")
        .select([sql<string>`${proof.id}::uuid`.as("proof_id"), "version_id", eb.val("accept").as("verdict")])
        .where("revision_id", "=", to)
        .where("version_id", "=", sql<number>`any(${changes.flatMap(({ after }) => after ?? [])}::bigint[])`),
    )
    .execute();
}

/**
 * The house countersigns the correction, with the erratum as evidence, so that the person's signature stands for the rest.
 * Where the person has yet to countersign what the checker changed, they will do so on the corrected text.
 */
async function signCorrected({ trx, file, actor, author }: Deed, from: string, { id, hash }: Frozen, reason: string): Promise<void> {
  const covered = await trx.selectFrom("signature").select("id").where("revision_id", "=", from).where("voided_at", "is", null).executeTakeFirst();
  if (!covered || !file.dossier) return;
  const accountId = author ?? accountOf(actor);
  const evidence = await trx
    .insertInto("evidence")
    .values({ dossier_id: file.dossier.id, entry_id: file.entry?.id ?? null, kind: "note", title: "Erratum", note: reason, added_by: accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("signature")
    .values({
      dossier_id: file.dossier.id,
      kind: "countersign",
      revision_id: id,
      revision_hash: hash,
      signer: "publisher",
      signer_name: sql<string>`coalesce((select name from account where id = ${accountId}::uuid), '')`,
      account_id: accountId,
      evidence_id: evidence.id,
    })
    .execute();
}
