import { type Database, sql, type Transaction } from "~/db.server";
import { renewFactsOf } from "~/directory/facts.server";
import type { Deed, Effect } from "~/dossiers/effect";
import { accountOf } from "~/workflow/roles";
import { drop, ensureBiography, freeze, resetDraft } from "./draft.server";
import { carryAnswers, vetoedIn } from "./proof.server";

/** The answers are kept as they were handed in; the drafter goes on from there. */
export const handIn: Effect = async (deed) => {
  const { trx, file } = deed;
  if (!file.dossier) return "not_found";
  const biographyId = await ensureBiography(trx, file.personId, file.dossier.language);
  await freeze(trx, biographyId, { origin: "hand_in", madeBy: presser(deed) });
  await trx
    .updateTable("dossier")
    .set({ handed_in_at: sql<Date>`now()` })
    .where("id", "=", file.dossier.id)
    .execute();
};

/** The proof is a frozen revision of its own round. What was signed before no longer stands; accepted statements stay accepted. */
export const sendProof: Effect = async (deed) => {
  const { trx, file } = deed;
  if (!file.dossier) return "not_found";
  const { id: dossierId, proof_round, language } = file.dossier;
  const biographyId = await ensureBiography(trx, file.personId, language);
  const revision = await freeze(trx, biographyId, { origin: "proof", madeBy: presser(deed) });
  const round = proof_round + 1;
  const { id: proofId } = await trx
    .insertInto("proof")
    .values({ dossier_id: dossierId, revision_id: revision.id, round, sent_by: presser(deed) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await carryAnswers(trx, { dossierId, proofId, revisionId: revision.id });
  await voidSignatures(trx, dossierId, file.entry?.revision_id ?? null);
  await trx.updateTable("dossier").set({ proof_round: round, revision_id: revision.id }).where("id", "=", dossierId).execute();
};

/** A signature under what the public reads stays: it belongs to that revision, not to the one under way. */
async function voidSignatures(trx: Transaction<Database>, dossierId: string, published: string | null): Promise<void> {
  await trx
    .updateTable("signature")
    .set({ voided_at: sql<Date>`now()`, void_reason: "a later proof was sent" })
    .where("dossier_id", "=", dossierId)
    .where("voided_at", "is", null)
    .where((eb) => eb("revision_id", "is distinct from", published))
    .execute();
}

/** The proof is answered; what the person will not have printed leaves the draft and stays marked. */
export const requestCorrections: Effect = async (deed) => {
  const { trx, file } = deed;
  if (!file.dossier?.revision_id) return "not_found";
  await closeProof(trx, file.dossier.revision_id);
  const vetoed = await vetoedIn(trx, file.dossier.revision_id);
  await markVetoed(deed, vetoed);
  await drop(trx, await ensureBiography(trx, file.personId, file.dossier.language), vetoed);
};

/**
 * Binds the signature to a revision by id and hash. Vetoed statements are left out first: that makes another revision,
 * and it is this one that is signed.
 */
export const sign: Effect = async (deed) => {
  const { trx, file } = deed;
  if (!file.dossier?.revision_id) return "not_found";
  const { id: dossierId, revision_id: proofId, language } = file.dossier;
  const signer = await signerOf(deed);
  if (!signer) return "signer";
  const biographyId = await ensureBiography(trx, file.personId, language);
  await resetDraft(trx, biographyId, proofId);
  const vetoed = await vetoedIn(trx, proofId);
  await closeProof(trx, proofId);
  await markVetoed(deed, vetoed);
  await drop(trx, biographyId, vetoed);
  const signed = vetoed.length > 0 ? (await freeze(trx, biographyId, { origin: "proof", madeBy: presser(deed) })).id : proofId;
  await putSignature(deed, { kind: "sign", revisionId: signed, signer });
  await trx.updateTable("dossier").set({ revision_id: signed }).where("id", "=", dossierId).execute();
};

/** Covers what the checker changed since; the first signature stands for the rest. */
export const countersign: Effect = async (deed) => {
  if (!deed.file.dossier?.revision_id) return "not_found";
  const signer = await signerOf(deed);
  if (!signer) return "signer";
  await putSignature(deed, { kind: "countersign", revisionId: deed.file.dossier.revision_id, signer });
};

type Signer = { kind: "nominee" | "heir" | "publisher"; name: string };

/** Who signs, by name: the certificate says so. An heir's name must be given; the nominee's and the publisher's are known. */
async function signerOf({ trx, file, press, actor, author }: Deed): Promise<Signer | null> {
  const kind = press.signer ?? "nominee";
  if (kind === "heir") return press.signerName ? { kind, name: press.signerName } : null;
  if (kind === "nominee") {
    const person = await trx
      .selectFrom("person")
      .select("display_name")
      .where("id", "=", file.personId)
      .executeTakeFirstOrThrow();
    return { kind, name: press.signerName ?? person.display_name };
  }
  const account = await trx
    .selectFrom("account")
    .select("name")
    .where("id", "=", author ?? accountOf(actor))
    .executeTakeFirst();
  const name = press.signerName ?? account?.name;
  return name ? { kind, name } : null;
}

async function putSignature(
  deed: Deed,
  { kind, revisionId, signer }: { kind: "sign" | "countersign"; revisionId: string; signer: Signer }
): Promise<void> {
  const { trx, file, evidenceId } = deed;
  const revision = await trx.selectFrom("revision").select("hash").where("id", "=", revisionId).executeTakeFirstOrThrow();
  await trx
    .insertInto("signature")
    .values({
      dossier_id: file.dossier?.id ?? "",
      kind,
      revision_id: revisionId,
      revision_hash: revision.hash,
      signer: signer.kind,
      signer_name: signer.name,
      account_id: presser(deed),
      evidence_id: evidenceId,
    })
    .execute();
}

/** The draft is again the signed text (the table has asked): the file goes back to the revision that carries the signature. */
export const resubmit: Effect = async ({ trx, file }) => {
  if (!file.dossier) return "not_found";
  const signed = await trx
    .selectFrom("signature")
    .innerJoin("revision", "revision.id", "signature.revision_id")
    .innerJoin("draft", "draft.biography_id", "revision.biography_id")
    .select("revision.id")
    .where("signature.dossier_id", "=", file.dossier.id)
    .where("signature.voided_at", "is", null)
    .where(
      sql<boolean>`draft.wording = revision.wording and array(select version_id from revision_statement where revision_id = revision.id order by position)
      = array(select version_id from draft_statement where biography_id = revision.biography_id order by position, statement_id)`
    )
    .orderBy("signature.at", "desc")
    .executeTakeFirst();
  if (!signed) return "text_is_signed";
  await trx.updateTable("dossier").set({ revision_id: signed.id }).where("id", "=", file.dossier.id).execute();
};

/** A revision begins with what the public reads, for an imported entry too. */
export const openRevision: Effect = async ({ trx, file }) => {
  if (!file.dossier || !file.entry?.revision_id) return "not_found";
  const biographyId = await ensureBiography(trx, file.personId, file.dossier.language);
  await resetDraft(trx, biographyId, file.entry.revision_id);
  await trx.updateTable("dossier").set({ revision_id: file.entry.revision_id }).where("id", "=", file.dossier.id).execute();
};

/** The work is kept in the history as a revision; the draft is again what the public reads. */
export const abandonRevision: Effect = async (deed) => {
  const { trx, file } = deed;
  if (!file.dossier || !file.entry?.revision_id) return "not_found";
  const biographyId = await ensureBiography(trx, file.personId, file.dossier.language);
  await freeze(trx, biographyId, { origin: "draft", madeBy: presser(deed) });
  await resetDraft(trx, biographyId, file.entry.revision_id);
  await trx.updateTable("dossier").set({ revision_id: file.entry.revision_id }).where("id", "=", file.dossier.id).execute();
};

/** The account that made the press: the first person's, where another one confirmed it. */
function presser({ actor, author }: Deed): string | null {
  return author ?? accountOf(actor);
}

async function closeProof(trx: Transaction<Database>, revisionId: string): Promise<void> {
  await trx
    .updateTable("proof")
    .set({ answered_at: sql<Date>`now()` })
    .where("revision_id", "=", revisionId)
    .where("answered_at", "is", null)
    .execute();
}

async function markVetoed(deed: Deed, statementIds: readonly number[]): Promise<void> {
  if (statementIds.length === 0) return;
  await deed.trx
    .insertInto("statement_flag")
    .values(statementIds.map((statement_id) => ({ statement_id, flag: "vetoed", by_account: presser(deed) })))
    .onConflict((conflict) => conflict.columns(["statement_id", "flag"]).where("lifted_at", "is", null).doNothing())
    .execute();
  await renewFactsOf(deed.trx, { statements: statementIds });
}
