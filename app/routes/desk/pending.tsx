import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { confirmPending, rejectPending } from "~/dossiers/second.server";
import { findPendingSubject } from "~/dossiers/visible.server";
import { enter, type Page } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import type { Handle } from "~/http/access";
import { paths } from "~/http/paths";
import { done, notFound, sentBack, sentenceAt } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";

export const handle = { access: ["editor", "secretary", "member", "certifier", "publisher", "administrator"] } satisfies Handle;

const shape = z.object({ operation: operationField, note: lines().optional(), next: z.string().max(300).optional() });

async function pendingOf(page: Page): Promise<string> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  if (!id || !(await findPendingSubject(page, id))) throw notFound();
  return id;
}

/** The second person's word on what somebody else began: /pending/:id/confirm or /pending/:id/reject. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { word } = args.params;
  const settle = word === "confirm" ? confirmPending : word === "reject" ? rejectPending : null;
  const id = await pendingOf(page);
  if (!settle) throw notFound();
  const form = await readForm(args.request, shape);
  const back = safePath(String(form.values.next || paths.desk()));
  if (!form.ok) return done(page, back, sentenceAt(page.t, Object.values(form.errors)[0] ?? ""));
  const { operation, note } = form.value;
  const outcome = await settle(page.db, { house: page.house, keys: page.keys, pendingId: id, actor: page.actor, operationId: operation, note });
  if (!outcome.ok) return sentBack(page, back, outcome.reason);
  return done(page, back, word === "confirm" ? page.t.dossiers.confirmed : page.t.dossiers.rejected);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  await pendingOf(page);
  return done(page, paths.desk());
}
