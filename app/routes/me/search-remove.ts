import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { removeSearch, searchAt } from "~/shelves/searches.server";

export const handle = { access: "signed-in" } satisfies Handle;

const shape = z.object({ operation: operationField });

/** Forgets a saved search. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, shape);
  if (!form.ok) throw notFound();
  const { accountId, search } = await searchAt(page);
  await removeSearch(page.db, { accountId, operationId: form.value.operation }, search.id);
  return done(page, paths.mySearches(), page.t.shelves.searches.removed);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  await searchAt(page);
  return done(page, paths.mySearches());
}
