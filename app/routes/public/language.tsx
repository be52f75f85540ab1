import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { needsTls } from "~/http/cookies.server";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { done, notFound } from "~/http/respond.server";
import { languageCookie, languages } from "~/i18n";

export const handle = { access: "public" } satisfies Handle;

const shape = z.object({ lang: z.enum(languages), next: z.string().optional() });

export async function loader(args: ActionFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

/** Keeps the reader's choice for a year, and goes back to the page that they were reading. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(page.request, shape);
  if (!form.ok) throw new Response(null, { status: 400 });
  return done(page, form.value.next ?? "/", undefined, [languageCookie(form.value.lang, needsTls(page.settings))]);
}
