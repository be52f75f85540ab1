import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { confirmPolicy, rejectPolicy } from "~/house/policy.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "house.write" } satisfies Handle;

const shape = z.object({ operation: operationField });

/** The second person's word on a change of policy: /admin/policy/:id/confirm or /admin/policy/:id/reject. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { step } = args.params;
  const id = z.uuid().safeParse(args.params["id"]).data;
  const work = step === "confirm" ? confirmPolicy : step === "reject" ? rejectPolicy : null;
  const form = await readForm(args.request, shape);
  if (!id || !work || !form.ok) throw notFound();
  const outcome = await work(page.db, { actor: page.actor, operationId: form.value.operation }, id);
  if (!outcome.ok) return sentBack(page, paths.adminPolicy(), outcome.reason);
  return done(page, paths.adminPolicy(), step === "confirm" ? page.t.admin.policy.confirmed : page.t.admin.policy.rejected);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.adminPolicy());
}
