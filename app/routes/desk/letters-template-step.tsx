import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";
import { isTemplateName } from "~/letters/templates";
import { settleWording } from "~/letters/wordings.server";

export const handle = { access: "house.write" } satisfies Handle;

const shape = z.object({ operation: operationField, version: z.coerce.number().int().positive() });

/** The second person's word on a letter's new words. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const name = args.params["name"] ?? "";
  const word = z.enum(["confirm", "reject"]).safeParse(args.params["step"]).data;
  const form = await readForm(page.request, shape);
  if (!isTemplateName(name) || !word || !form.ok) throw notFound();
  const { operation, version } = form.value;
  const settled = await settleWording(page.db, { actor: page.actor, operationId: operation }, name, { id: version, word });
  if (!settled.ok) return sentBack(page, paths.letterTemplate(name), settled.reason);
  const { confirmed, rejected } = page.t.correspondence.templates;
  return done(page, paths.letterTemplate(name), word === "confirm" ? confirmed : rejected);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.letterTemplates());
}
