import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { cleanForm } from "~/http/form";
import { forgetKept, ownAddress } from "~/http/kept.server";
import { done, notFound } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "signed-in" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

/** Throws away what was typed into a form and not saved. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await cleanForm(page.request);
  const address = ownAddress(form.get("keep.address") ?? "");
  if (!address) throw notFound();
  await forgetKept(page.db, accountOf(page.actor), address);
  return done(page, safePath(form.get("keep.back") ?? "", address), page.t.writing.kept.dropped);
}
