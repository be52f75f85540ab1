import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findDeskFile } from "~/biographies/desk.server";
import { backToDraft, belongs, draftStepOf, draftStepShape } from "~/biographies/draft-steps.server";
import { inDraft } from "~/biographies/write.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "desk.read", frame: "desk" } satisfies Handle;

/** Performs one of the small presses of the drafting page. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const name = args.params["step"] ?? "";
  const step = draftStepOf(name);
  const { dossier, draft } = await findDeskFile(page);
  if (!step) throw notFound();
  const form = await readForm(args.request, draftStepShape);
  const statement = form.ok ? form.value.statement : undefined;
  const known = statement === undefined ? !step.statement : await belongs(page, statement, draft?.biographyId);
  if (!form.ok || !known) return sentBack(page, paths.draft(dossier.id), "changed_meanwhile");
  const request = {
    house: page.house,
    dossierId: dossier.id,
    actor: page.actor,
    operationId: form.value.operation,
    kind: `draft_${name}`,
    beside: step.beside,
  };
  const outcome = await inDraft(page.db, request, (work) => step.write(work, { ...form.value, statement: statement ?? 0 }));
  const back = await backToDraft(page, dossier.id, name, form.value);
  if (outcome.ok) return done(page, back, step.said(page));
  return sentBack(page, back, "problem" in outcome ? outcome.reason : "changed_meanwhile");
}

/** Nothing happens on a GET: back to the draft. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossier } = await findDeskFile(page);
  throw redirect(paths.draft(dossier.id), 303);
}
