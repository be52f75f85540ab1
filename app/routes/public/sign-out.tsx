import type { ActionFunctionArgs } from "@remix-run/node";
import { endBrowserSession } from "~/accounts/session.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";

export const handle = { access: "public" } satisfies Handle;

export async function loader(args: ActionFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const cookie = await endBrowserSession(page.db, page.settings, page.request);
  return done(page, paths.home(), page.t.accounts.out.done, [cookie]);
}
