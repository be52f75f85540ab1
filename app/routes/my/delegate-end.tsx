import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { readDelegates, revokeDelegate } from "~/invitations/delegates.server";

export const handle = { access: "signed-in" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, params, db } = await enter(args, handle.access);
  const personId = actor.kind === "account" ? actor.personId : null;
  const own = personId ? await readDelegates(db, personId) : [];
  if (!own.some(({ id }) => id === params["id"])) throw notFound();
  return redirect(paths.myDelegates(), 303);
}

/** Takes a delegate's leave to prepare away. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { actor, params, db, t } = page;
  const id = z.uuid().safeParse(params["id"]).data;
  if (!id || actor.kind !== "account" || !actor.personId) throw notFound();
  const form = await readForm(args.request, z.object({ operation: operationField }));
  if (!form.ok) return redirect(paths.myDelegates(), 303);
  const ended = await revokeDelegate(db, { personId: actor.personId, id, by: actor.accountId, operationId: form.value.operation });
  if (!ended) throw notFound();
  return done(page, paths.myDelegates(), t.ownFile.delegates.revoked);
}
