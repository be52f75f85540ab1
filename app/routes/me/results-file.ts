import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMatches } from "~/directory/changed.server";
import { addressOf, wishOf } from "~/directory/filter";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { isListForm } from "~/shelves/list-file";
import { listFile, mayTakeLists } from "~/shelves/list-file.server";
import { longestList } from "~/subscriptions/grant";

export const handle = { access: "public" } satisfies Handle;

/** The first entries of a search as a file, for whoever reads everything: inside an institution's addresses without an account. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { form } = page.params;
  const reader = await readerOf(page.db, page.policy, page.actor);
  if (!isListForm(form) || !mayTakeLists(reader)) throw notFound();
  const wish = wishOf(page.url.searchParams);
  const { publicIds } = await readMatches(page.db, reader, wish, longestList);
  return listFile(page, reader, { name: wish.q || page.t.directory.title, publicIds, form, back: paths.directory(addressOf(wish)) });
}
