import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { labelIn, longestLabel } from "~/authorities/authority";
import { AuthorityPage } from "~/authorities/AuthorityPage";
import { authorityOf } from "~/authorities/page.server";
import { readWhole } from "~/authorities/read.server";
import { renameAuthority } from "~/authorities/rename.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { line, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { ErrorSummary } from "~/ui/ErrorSummary";

export const handle = {
  access: "authorities.write",
  frame: "desk",
  title: (t, shown) => (shown as { title?: string } | undefined)?.title ?? t.authorities.desk.title,
} satisfies Handle;

/** One entry of the lists. The address of one that was merged leads to what it became. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { moved, ...authority } = await authorityOf(page);
  if (moved) throw redirect(paths.authority(authority.id), 301);
  return { authority, title: labelIn(page.lang, authority).label, whole: await readWhole(page.db, authority) };
}

const label = line(longestLabel).transform((text) => text.replace(/\s+/gu, " ")).optional();
const shape = z.object({ operation: operationField, fr: label, en: label, seenFr: label, seenEn: label });

/** Gives it other labels. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const authority = await authorityOf(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation, fr = null, en = null, seenFr = null, seenEn = null } = form.value;
  const words = page.t.authorities.entry;
  if (fr === null && en === null) return invalid(page, { ok: false, errors: { fr: "authorities.entry.oneNeeded" }, values: form.values });
  const outcome = await renameAuthority(page.db, { actor: page.actor, operationId: operation }, authority.id, { fr, en }, { fr: seenFr, en: seenEn });
  if (!outcome.ok) return refuse(page, outcome.reason, form.values);
  return done(page, paths.authority(authority.id), outcome.changed ? words.saved : words.unchanged);
}

export default function AuthorityRoute() {
  const { authority, whole } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <AuthorityPage authority={authority} whole={whole} tried={problem} />
    </>
  );
}
