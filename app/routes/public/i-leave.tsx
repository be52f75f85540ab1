import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done } from "~/http/respond.server";
import { leaveRoom } from "~/invitations/room.server";

export const handle = { access: "public" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  return redirect(paths.room(), 303);
}

/** This browser forgets which letter it opened; on a borrowed computer one wants that. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.home(), page.t.invitations.room.left, [leaveRoom(page.settings)]);
}
