import { openRevision } from "~/biographies/effects.server";
import { type Database, sql, type Transaction } from "~/db.server";
import { indexEntry } from "~/directory/index-entries.server";
import type { Deed, Effect } from "~/dossiers/effect";
import { openAfterRevocation } from "~/dossiers/move.server";
import { accountOf } from "~/workflow/roles";
import { issueCertificate } from "./issue.server";

/** One certifier's act, bound to the revision's hash. The last one that policy asks for makes the certificate. */
export const certify: Effect = async (deed) => {
  const { trx, file, verdict, keys } = deed;
  const revisionId = file.dossier?.revision_id;
  const certifier = accountOf(deed.actor);
  if (!file.dossier || !revisionId || !certifier) return "not_found";
  await putCertification(trx, { dossier_id: file.dossier.id, revisionId, certifier });
  if (verdict.to === "certified") await issueCertificate(trx, { revisionId, keys, policyVersion: file.dossier.policy_version_id });
};

type Act = { dossier_id?: string; erratum_id?: string; revisionId: string; certifier: string };

async function putCertification(trx: Transaction<Database>, { revisionId, certifier, ...about }: Act): Promise<void> {
  const revision = await trx.selectFrom("revision").select("hash").where("id", "=", revisionId).executeTakeFirstOrThrow();
  await trx.insertInto("certification").values({ ...about, revision_id: revisionId, revision_hash: revision.hash, certifier }).execute();
}

/** Certificates given to this revision are void; the one that the public sees belongs to another revision and stands. */
export const returnToDraft: Effect = async ({ trx, file, press }) => {
  const revisionId = file.dossier?.revision_id;
  if (!revisionId) return;
  if (revisionId === file.entry?.revision_id) return;
  await voidCertificates(trx, revisionId, press.note ?? "returned to draft");
};

export async function voidCertificates(trx: Transaction<Database>, revisionId: string, reason: string): Promise<void> {
  const now = sql<Date>`now()`;
  await trx.updateTable("certification").set({ voided_at: now, void_reason: reason }).where("revision_id", "=", revisionId).where("voided_at", "is", null).execute();
  await trx.updateTable("certificate").set({ voided_at: now }).where("revision_id", "=", revisionId).where("voided_at", "is", null).execute();
}

/** `/verify` answers "revoked on …" from now on, and a revision opens so that the entry can be certified again. */
export const revokeCertificate: Effect = async (deed) => {
  const { trx, file, press } = deed;
  if (!file.entry?.certificate_id) return "has_certificate";
  await trx
    .updateTable("certificate")
    .set({ revoked_at: sql<Date>`now()`, revoked_reason: press.note ?? "" })
    .where("id", "=", file.entry.certificate_id)
    .execute();
  const opened = await openAfterRevocation(trx, file);
  if (opened) await openRevision({ ...deed, file: opened });
  await indexEntry(trx, file.entry.id);
};

export const openErratum: Effect = async ({ trx, file, press, actor, author }) => {
  if (!file.entry) return "not_found";
  await trx
    .insertInto("erratum")
    .values({ entry_id: file.entry.id, reason: press.note ?? "", opened_by: author ?? accountOf(actor) })
    .execute();
};

async function currentErratum(trx: Transaction<Database>, entryId: string) {
  return trx
    .selectFrom("erratum")
    .select(["id", "revision_id", "state"])
    .where("entry_id", "=", entryId)
    .where("state", "in", ["open", "checked"])
    .executeTakeFirst();
}

/** The checker passes the erratum: what it changes counts as checked. In a house without certifiers it is published at once. */
export const checkErratum: Effect = async (deed) => {
  const { trx, file, actor, house } = deed;
  const erratum = file.entry ? await currentErratum(trx, file.entry.id) : undefined;
  const checker = accountOf(actor);
  if (!file.entry || !erratum?.revision_id) return "erratum_has_changes";
  await trx
    .insertInto("statement_check")
    .columns(["version_id", "method", "result", "by_account", "note"])
    .expression((eb) =>
      eb
        .selectFrom("revision_statement as rs")
        .select([
          "rs.version_id",
          eb.val("second_source").as("method"),
          eb.val("confirmed").as("result"),
          sql<string>`${checker}::uuid`.as("by_account"),
          eb.val(deed.press.note ?? null).as("note"),
        ])
        .where("rs.revision_id", "=", erratum.revision_id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom("revision_statement as old").select("old.version_id").where("old.revision_id", "=", file.entry?.revision_id ?? "").whereRef("old.version_id", "=", "rs.version_id"))),
        ),
    )
    .execute();
  await trx.updateTable("erratum").set({ state: "checked", checked_by: checker }).where("id", "=", erratum.id).execute();
  if (house.policy.certifiers === 0) await publishErratum(deed, erratum.id, erratum.revision_id, null);
};

/** With the last certifier that policy asks for, the public reads the corrected text under a certificate of its own. */
export const certifyErratum: Effect = async (deed) => {
  const { trx, file, house, keys, actor } = deed;
  const erratum = file.entry ? await currentErratum(trx, file.entry.id) : undefined;
  const certifier = accountOf(actor);
  if (!erratum?.revision_id || !certifier) return "erratum_checked";
  await putCertification(trx, { erratum_id: erratum.id, revisionId: erratum.revision_id, certifier });
  const { count } = await trx
    .selectFrom("certification")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("erratum_id", "=", erratum.id)
    .where("voided_at", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(count) < house.policy.certifiers) return;
  const policyVersion = file.dossier?.policy_version_id ?? 1;
  await publishErratum(deed, erratum.id, erratum.revision_id, await issueCertificate(trx, { revisionId: erratum.revision_id, keys, policyVersion }));
};

async function publishErratum({ trx, file }: Deed, erratumId: string, revisionId: string, certificateId: string | null): Promise<void> {
  if (!file.entry) return;
  await trx.updateTable("erratum").set({ state: "certified", closed_at: sql<Date>`now()` }).where("id", "=", erratumId).execute();
  await trx
    .updateTable("entry")
    .set({ revision_id: revisionId, certificate_id: certificateId ?? file.entry.certificate_id, revised_on: sql<string>`current_date` })
    .where("id", "=", file.entry.id)
    .execute();
  await indexEntry(trx, file.entry.id);
}

export const dropErratum: Effect = async ({ trx, file }) => {
  const erratum = file.entry ? await currentErratum(trx, file.entry.id) : undefined;
  if (!erratum) return "erratum_open";
  await trx.updateTable("erratum").set({ state: "dropped", closed_at: sql<Date>`now()` }).where("id", "=", erratum.id).execute();
};
