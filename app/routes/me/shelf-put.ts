import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { flashCookie } from "~/http/flash.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";
import { putShape } from "~/shelves/shelf";
import { putOnShelf } from "~/shelves/shelves.server";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "signed-in" } satisfies Handle;

/** Puts entries on a shelf, from an entry's page or from a list, and goes back there. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { invalid, shelves } = page.t.shelves;
  const form = await readForm(args.request, putShape);
  const back = String(form.values["next"] || paths.myShelves());
  if (!form.ok) return told(page, back, invalid.noEntry);
  const { operation, entry, shelf, name } = form.value;
  if (!shelf && !name) return told(page, back, invalid.noShelf);
  const put = await putOnShelf(page.db, { accountId: accountOf(page.actor) ?? "", operationId: operation }, { shelf, name, publicIds: entry });
  return put.ok ? done(page, back, shelves.added(put.added, put.name)) : told(page, back, put.reason === "shelf_full" ? invalid.full : invalid.noShelf);
}

function told(page: Page, back: string, text: string): Response {
  return done(page, safePath(back), undefined, [flashCookie(page.settings, page.keys, { kind: "problem", text })]);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.myShelves());
}
