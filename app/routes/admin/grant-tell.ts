import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField } from "~/http/form";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { languages } from "~/i18n/language";
import { pressOnGrant } from "~/subscriptions/press-on-grant.server";
import { tellReaders } from "~/subscriptions/told.server";

export const handle = { access: "subscriptions.write" } satisfies Handle;

const shape = z.object({ operation: operationField, language: z.enum(languages) });

/** Writes to those who look after an access, or have it. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { grant, pressed: { operation, language } } = await pressOnGrant(page, shape);
  const told = await tellReaders(page.db, { actor: page.actor, operationId: operation }, { house: page.house, keys: page.keys }, { id: grant.id, language });
  return told.ok ? done(page, paths.adminGrant(grant.id), page.t.grants.told(told.told)) : sentBack(page, paths.adminGrant(grant.id), told.reason);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.adminSubscriptions());
}
