import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findProof } from "~/biographies/proof-page.server";
import { liftVeto } from "~/biographies/veto.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "signed-in" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const { revisionId } = await findProof(await enter(args, handle.access));
  return redirect(paths.proof(revisionId), 303);
}

/** The person lets a statement stand again that they had kept out. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossierId, revisionId } = await findProof(page);
  const form = await readForm(args.request, z.object({ operation: operationField, statement: z.coerce.number().int().positive() }));
  if (!form.ok || page.actor.kind !== "account") throw notFound();
  const { operation: operationId, statement: statementId } = form.value;
  const words = page.t.ownFile.veto;
  const lifted = await liftVeto(page.db, { dossierId, statementId, actor: page.actor, words: words.remark, operationId });
  return lifted ? done(page, paths.proof(revisionId), words.lifted) : sentBack(page, paths.proof(revisionId), "changed_meanwhile");
}
