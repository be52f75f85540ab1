import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { authorityOf } from "~/authorities/page.server";
import { splitName } from "~/authorities/split.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "authorities.write" } satisfies Handle;

const shape = z.object({ operation: operationField, name: z.coerce.number().int().positive() });

/** Takes one of its names away from an entry of the lists. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const authority = await authorityOf(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) throw notFound();
  const outcome = await splitName(page.db, { actor: page.actor, operationId: form.value.operation }, authority.id, form.value.name);
  if (!outcome.ok) return sentBack(page, paths.authority(authority.id), outcome.reason);
  return done(page, paths.authority(outcome.made), page.t.authorities.entry.splitDone(outcome.name));
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.authority((await authorityOf(page)).id));
}
