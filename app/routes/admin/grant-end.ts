import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField } from "~/http/form";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { endGrant } from "~/subscriptions/grant.server";
import { pressOnGrant } from "~/subscriptions/press-on-grant.server";

export const handle = { access: "subscriptions.write" } satisfies Handle;

const shape = z.object({ operation: operationField });

/** Ends access at once. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { grant, pressed } = await pressOnGrant(page, shape);
  const ended = await endGrant(page.db, { actor: page.actor, operationId: pressed.operation }, grant.id);
  return ended.ok ? done(page, paths.adminSubscriptions(), page.t.subscriptions.admin.ended(grant.name)) : sentBack(page, paths.adminGrant(grant.id), ended.reason);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.adminSubscriptions());
}
