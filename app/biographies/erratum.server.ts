import type { Database, Transaction } from "~/db.server";
import type { Wording } from "./revision";
import { contentOf, freezeList, type Frozen } from "./freeze.server";
import { type Save, type Saved, saveInto } from "./save.server";
import { type Kind, kinds } from "./statement";
import { findVersion } from "./versions.server";

export type ErratumSaved = { saved: Saved; revision: Frozen | null };

/**
 * Writes a statement of an open erratum. An erratum has a branch of its own, rooted in the revision that the public
 * reads; each save that changes something freezes the whole entry on it, so what is checked and certified is always a
 * revision. The draft under way is not touched. The caller holds the person's lock.
 */
export async function saveErratumStatement(
  trx: Transaction<Database>,
  erratumId: string,
  save: Omit<Save, "biographyId">
): Promise<ErratumSaved> {
  const erratum = await trx
    .selectFrom("erratum")
    .innerJoin("entry", "entry.id", "erratum.entry_id")
    .select(["erratum.revision_id as own", "entry.revision_id as root", "erratum.state"])
    .where("erratum.id", "=", erratumId)
    .executeTakeFirst();
  const content = erratum?.state === "open" ? await contentOf(trx, erratum.own ?? erratum.root ?? "") : null;
  if (!erratum || !content) return { saved: { ok: false, problem: "not_found" }, revision: null };
  const { biographyId, versions, wording } = content;
  let revision: Frozen | null = null;
  const holding = (statementId: number) => versions.find((each) => each.statementId === statementId)?.versionId ?? null;
  const saved = await saveInto(
    trx,
    { ...save, biographyId },
    {
      current: (statementId) => findVersion(trx, biographyId, holding(statementId)),
      only: (kind) =>
        onlyOf(
          trx,
          kind,
          versions.map((each) => each.statementId)
        ),
      put: async (statementId, versionId) => {
        const there = holding(statementId) !== null;
        const changed = versions.map((each) => (each.statementId === statementId ? versionId : each.versionId));
        revision = await freezeBranch(trx, {
          biographyId,
          erratumId,
          root: erratum.root,
          wording,
          versions: there ? changed : [...changed, versionId],
          madeBy: save.author.accountId,
        });
      },
    }
  );
  return { saved, revision };
}

type Branch = {
  biographyId: string;
  erratumId: string;
  root: string | null;
  wording: Wording;
  versions: readonly number[];
  madeBy: string | null;
};

async function freezeBranch(trx: Transaction<Database>, { erratumId, ...branch }: Branch): Promise<Frozen> {
  const frozen = await freezeList(trx, { ...branch, origin: "erratum", branch: erratumId });
  await trx.updateTable("erratum").set({ revision_id: frozen.id }).where("id", "=", erratumId).execute();
  return frozen;
}

async function onlyOf(trx: Transaction<Database>, kind: Kind, among: readonly number[]): Promise<number | null> {
  if (!kinds[kind].single || among.length === 0) return null;
  const row = await trx
    .selectFrom("statement")
    .select("id")
    .where("kind", "=", kind)
    .where("id", "in", [...among])
    .executeTakeFirst();
  return row?.id ?? null;
}
