import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { oneMyFile } from "~/biographies/my-file.server";
import { extend } from "~/dossiers/extend.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done } from "~/http/respond.server";
import { formatDate } from "~/i18n";

export const handle = { access: "signed-in" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  return redirect(paths.my(), 303);
}

/** More time, with one press of the person or their delegate. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, house, actor, lang, t } = page;
  const file = await oneMyFile(page);
  const form = await readForm(args.request, z.object({ operation: operationField }));
  if (!form.ok) return redirect(paths.my(file.query), 303);
  const until = await extend(db, { dossierId: file.dossier.id, house, actor, operationId: form.value.operation });
  return done(page, paths.my(file.query), until ? t.ownFile.longer.done(formatDate(lang, until)) : t.ownFile.longer.none);
}
