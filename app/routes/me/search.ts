import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { searchShape } from "~/shelves/saved-search";
import { changeSearch, searchAt } from "~/shelves/searches.server";

export const handle = { access: "signed-in" } satisfies Handle;

/** Another name or rhythm for a saved search. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { accountId, search } = await searchAt(page);
  const form = await readForm(args.request, searchShape);
  if (!form.ok) return sentBack(page, paths.mySearches(), "not_a_choice");
  const { operation, ...terms } = form.value;
  await changeSearch(page.db, { accountId, operationId: operation }, search.id, terms);
  return done(page, paths.mySearches(), page.t.shelves.searches.changed);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { search } = await searchAt(page);
  return done(page, paths.directory(search.query));
}
