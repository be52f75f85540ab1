import { z } from "zod";
import { policyFor } from "~/dossiers/facts.server";
import { readFile } from "~/dossiers/lock.server";
import { type DossierHead, readDossier } from "~/dossiers/read.server";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import type { House } from "~/workflow/facts";
import type { Reason } from "~/workflow/judge";
import type { Duty } from "~/workflow/roles";
import { mayCheck } from "./check.server";
import { type Reading, readDraft } from "./read.server";
import { authorOf, dutiesOf } from "./write.server";

/** A dossier as the drafting and checking pages know it, and what this reader may do there. */
export type DeskFile = {
  dossier: DossierHead;
  house: House;
  duties: Duty[];
  revisionId: string | null;
  /** As whom the reader writes; null: reads only, and why. */
  writes: "editor" | "checker" | null;
  whyNot: Reason | null;
  checks: true | Reason;
  draft: Reading | null;
};

/** Finds the file of a desk page; what one may not know of, and one's own file, is a 404. */
export async function findDeskFile({ db, actor, policy, params }: Page): Promise<DeskFile> {
  const id = z.uuid().safeParse(params["id"]).data;
  const dossier = id ? await readDossier(db, actor, id) : null;
  const file = dossier ? await readFile(db, { dossierId: dossier.id }) : null;
  const own =
    actor.kind === "account" && (actor.personId === dossier?.personId || actor.delegateFor.includes(dossier?.personId ?? ""));
  if (!dossier || !file?.dossier || own) throw notFound();
  const house = await policyFor(db, file, policy);
  const duties = await dutiesOf(db, dossier.id, actor);
  const author = authorOf(dossier.stage, actor, dossier.personId, duties);
  return {
    dossier,
    house,
    duties,
    revisionId: file.dossier.revision_id,
    writes: typeof author === "string" ? null : author.as === "checker" ? "checker" : "editor",
    whyNot: typeof author === "string" ? author : null,
    checks: mayCheck(house.policy, dossier.stage, actor, dossier.personId, duties),
    draft: await readDraft(db, dossier.personId),
  };
}
