import { type Database, sql, type Transaction } from "~/db.server";
import { indexEntry } from "~/directory/index-entries.server";
import { followPublished } from "~/directory/record.server";
import type { Deed, Effect } from "~/dossiers/effect";
import type { Reason } from "~/workflow/judge";
import { accountOf } from "~/workflow/roles";
import { putCertification } from "./effects.server";
import { issueCertificate } from "./issue.server";
import { enterRevisionUnderWay } from "./under-way.server";

/*
 * An erratum is a small revision with its own state, on a branch of its own that is rooted in what the public reads. The
 * entry under it does not move; with its last press the public reads the corrected text.
 */

export const openErratum: Effect = async ({ trx, file, press, actor, author }) => {
  if (!file.entry) return "not_found";
  await trx
    .insertInto("erratum")
    .values({ entry_id: file.entry.id, reason: press.note ?? "", opened_by: author ?? accountOf(actor) })
    .execute();
};

type Current = { id: string; revisionId: string | null; rootId: string | null; reason: string };

async function currentErratum(trx: Transaction<Database>, entryId: string | undefined): Promise<Current | undefined> {
  return trx
    .selectFrom("erratum")
    .select([
      "id", "revision_id as revisionId", "reason",
      sql<string | null>`(select parent_id from revision where branch = erratum.id::text order by number limit 1)`.as("rootId"),
    ])
    .where("entry_id", "=", entryId ?? null)
    .where("state", "in", ["open", "checked"])
    .executeTakeFirst();
}

type Ready = { erratum: Current & { revisionId: string; rootId: string }; entry: NonNullable<Deed["file"]["entry"]> };

/** The erratum with its text; refused where there is none, or where the public reads another text by now than the one it corrects. */
async function readyErratum({ trx, file: { entry } }: Deed): Promise<Ready | Reason> {
  const erratum = await currentErratum(trx, entry?.id);
  if (!entry || !erratum) return "erratum_open";
  const { revisionId, rootId } = erratum;
  if (!revisionId || !rootId) return "erratum_has_changes";
  return rootId === entry.revision_id ? { erratum: { ...erratum, revisionId, rootId }, entry } : "superseded";
}

/** The checker passes the erratum: what it changes counts as checked. In a house without certifiers it is published at once. */
export const checkErratum: Effect = async (deed) => {
  const { trx, file, actor, house } = deed;
  const ready = await readyErratum(deed);
  if (typeof ready === "string") return ready;
  const { erratum } = ready;
  const checker = accountOf(actor);
  await trx
    .insertInto("statement_check")
    .columns(["version_id", "dossier_id", "method", "result", "by_account", "note", "evidence_id"])
    .expression((eb) =>
      eb
        .selectFrom("revision_statement as rs")
        .select([
          "rs.version_id",
          sql<string>`${file.dossier?.id ?? null}::uuid`.as("dossier_id"),
          eb.val("second_source").as("method"),
          eb.val("confirmed").as("result"),
          sql<string>`${checker}::uuid`.as("by_account"),
          sql<string>`${deed.press.note ?? null}::text`.as("note"),
          sql<string>`${deed.evidenceId}::uuid`.as("evidence_id"),
        ])
        .where("rs.revision_id", "=", erratum.revisionId)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom("revision_statement as old").select("old.version_id").where("old.revision_id", "=", erratum.rootId).whereRef("old.version_id", "=", "rs.version_id"))),
        ),
    )
    .execute();
  await trx.updateTable("erratum").set({ state: "checked", checked_by: checker }).where("id", "=", erratum.id).execute();
  if (house.policy.certifiers === 0) await publishErratum(deed, ready, null);
};

/** With the last certifier that policy asks for, the public reads the corrected text under a certificate of its own. */
export const certifyErratum: Effect = async (deed) => {
  const { trx, house, keys, actor } = deed;
  const certifier = accountOf(actor);
  const ready = await readyErratum(deed);
  if (typeof ready === "string") return ready;
  if (!certifier) return "not_yours";
  const { id, revisionId } = ready.erratum;
  await putCertification(trx, { erratum_id: id, revisionId, certifier });
  const { count } = await trx
    .selectFrom("certification")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("erratum_id", "=", id)
    .where("voided_at", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(count) < house.policy.certifiers) return;
  const policy = { ...house.policy, version: await policyVersion(deed) };
  await publishErratum(deed, ready, await issueCertificate(trx, { revisionId, dossierId: null, keys, policy }));
};

/** The dossier's own, or today's where the entry has none. */
async function policyVersion({ trx, file }: Deed): Promise<number> {
  if (file.dossier) return file.dossier.policy_version_id;
  return (await trx.selectFrom("house").select("policy_version_id").executeTakeFirstOrThrow()).policy_version_id;
}

/** Without a certificate of its own (a house without certifiers) the entry has none: the old one covers the old text only. */
async function publishErratum(deed: Deed, { erratum, entry }: Ready, certificateId: string | null): Promise<void> {
  const { trx, file } = deed;
  const { id, revisionId, rootId, reason } = erratum;
  await trx.updateTable("erratum").set({ state: "certified", closed_at: sql<Date>`now()` }).where("id", "=", id).execute();
  const slug = await followPublished(trx, file.personId, revisionId);
  await trx
    .updateTable("entry")
    .set({ slug, revision_id: revisionId, certificate_id: certificateId, revised_on: sql<string>`current_date` })
    .where("id", "=", entry.id)
    .execute();
  await enterRevisionUnderWay(deed, { from: rootId, to: revisionId, reason });
  await indexEntry(trx, entry.id);
}

export const dropErratum: Effect = async ({ trx, file }) => {
  const erratum = await currentErratum(trx, file.entry?.id);
  if (!erratum) return "erratum_open";
  await trx.updateTable("erratum").set({ state: "dropped", closed_at: sql<Date>`now()` }).where("id", "=", erratum.id).execute();
};
