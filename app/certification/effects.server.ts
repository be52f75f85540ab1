import { openRevision } from "~/biographies/effects.server";
import { type Database, sql, type Transaction } from "~/db.server";
import { indexEntry } from "~/directory/index-entries.server";
import type { Effect } from "~/dossiers/effect";
import { accountOf } from "~/workflow/roles";
import { issueCertificate } from "./issue.server";

/** One certifier's act, bound to the revision's hash. The last one that policy asks for makes the certificate. */
export const certify: Effect = async (deed) => {
  const { trx, file, verdict, keys, house } = deed;
  const revisionId = file.dossier?.revision_id;
  const certifier = accountOf(deed.actor);
  if (!file.dossier || !revisionId || !certifier) return "not_found";
  const { id: dossierId, policy_version_id: version } = file.dossier;
  await putCertification(trx, { dossier_id: dossierId, revisionId, certifier });
  if (verdict.to === "certified") await issueCertificate(trx, { revisionId, dossierId, keys, policy: { ...house.policy, version } });
};

type Act = { dossier_id?: string; erratum_id?: string; revisionId: string; certifier: string };

/** The database refuses here whoever nominated, drafted or checked (migration 04). */
export async function putCertification(trx: Transaction<Database>, { revisionId, certifier, ...about }: Act): Promise<void> {
  const revision = await trx.selectFrom("revision").select("hash").where("id", "=", revisionId).executeTakeFirstOrThrow();
  await trx.insertInto("certification").values({ ...about, revision_id: revisionId, revision_hash: revision.hash, certifier }).execute();
}

/**
 * Certificates given to this revision are void; the one that the public sees belongs to another revision and stands.
 * The same when an administrator moves the file back by exception.
 */
export const returnToDraft: Effect = async ({ trx, before, press }) => {
  const revisionId = before.dossier?.revision_id;
  if (!revisionId || revisionId === before.entry?.revision_id) return;
  await voidCertificates(trx, revisionId, press.note ?? "returned to draft");
};

export async function voidCertificates(trx: Transaction<Database>, revisionId: string, reason: string): Promise<void> {
  const now = sql<Date>`now()`;
  await trx.updateTable("certification").set({ voided_at: now, void_reason: reason }).where("revision_id", "=", revisionId).where("voided_at", "is", null).execute();
  await trx
    .updateTable("certificate")
    .set({ voided_at: now })
    .where("revision_id", "=", revisionId)
    .where("voided_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

/** `/verify` answers "revoked on …" from now on, and a revision opens so that the entry can be certified again. */
export const revokeCertificate: Effect = async (deed) => {
  const { trx, file, before, press } = deed;
  if (!file.entry?.certificate_id) return "has_certificate";
  const revoked = await trx
    .updateTable("certificate")
    .set({ revoked_at: sql<Date>`now()`, revoked_reason: press.note ?? "" })
    .where("id", "=", file.entry.certificate_id)
    .where("revoked_at", "is", null)
    .where("voided_at", "is", null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) return "has_certificate";
  // A revision under way goes on as it is; an entry without a dossier of ours waits for open_revision.
  if (before.dossier?.stage === "published") await openRevision(deed);
  await indexEntry(trx, file.entry.id);
};
