import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { stopImport } from "~/imports/sent.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: ["administrator"] } satisfies Handle;

const shape = z.object({ operation: operationField });

/** Asks an import that was sent in to stop. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params["id"]).data;
  const form = await readForm(args.request, shape);
  if (!id || !form.ok) throw notFound();
  const stopped = await stopImport(page.db, { actor: page.actor, operationId: form.value.operation }, id);
  if (stopped.ok) return done(page, paths.adminImports(), page.t.imports.stopDone(stopped.fileName));
  if (stopped.reason === "not_found") throw notFound();
  return sentBack(page, paths.adminImports(), stopped.reason);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.adminImports());
}
