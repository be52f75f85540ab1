import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { mailAddress, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { institutionAt } from "~/subscriptions/institution.server";
import { endSeat } from "~/subscriptions/seats.server";

export const handle = { access: "signed-in" } satisfies Handle;

const shape = z.object({ operation: operationField, mail: mailAddress });

/** Frees a seat. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId } = await institutionAt(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) throw notFound();
  await endSeat(page.db, { by: page.session?.actor.accountId ?? null, operationId: form.value.operation }, institutionId, form.value.mail);
  return done(page, paths.institution(institutionId, "seats"), page.t.subscriptions.seats.ended);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId } = await institutionAt(page);
  return done(page, paths.institution(institutionId, "seats"));
}
