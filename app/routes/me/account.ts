import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";

export const handle = { access: "signed-in" } satisfies Handle;

/** Everybody's account is at one address. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  return redirect(paths.account(), 302);
}
