import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorityKinds, longestLabel } from "~/authorities/authority";
import { AuthorityList } from "~/authorities/AuthorityList";
import { countLists, deepestPage, listLength, readList } from "~/authorities/read.server";
import { translateAuthorities, type Translation } from "~/authorities/rename.server";
import { shows } from "~/authorities/shows";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { cleanForm, operationField } from "~/http/form";
import { done, invalid, refuse } from "~/http/respond.server";
import { ErrorSummary } from "~/ui/ErrorSummary";

export const handle = { access: "authorities.write", frame: "desk", title: (t) => t.authorities.desk.title } satisfies Handle;

const asked = z.object({
  kind: z.enum(authorityKinds).catch("organisation"),
  q: z.string().trim().max(200).catch(""),
  show: z.enum(shows).catch("all"),
  page: z.coerce.number().int().min(1).max(deepestPage).catch(1),
});

/** The authority lists, one at a time. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind, q: words, show, page: number } = asked.parse(Object.fromEntries(page.url.searchParams));
  const list = await readList(page.db, { kind, words, show, page: number });
  return { kind, words, show, page: number, ...list, counts: await countLists(page.db) };
}

const fieldName = /^(fr|en)-(\d{1,15})$/;

function translationsIn(form: ReadonlyMap<string, string>): Translation[] {
  const read = [...form].flatMap(([name, text]) => {
    const [, lang, id] = fieldName.exec(name) ?? [];
    const label = text.replace(/\s+/gu, " ").trim();
    return lang && label ? [{ id: Number(id), lang: lang as "fr" | "en", label }] : [];
  });
  return read.slice(0, listLength * 2);
}

/** Labels that were missing, as many as somebody knew. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await cleanForm(page.request);
  const values = Object.fromEntries([...form].filter(([name]) => fieldName.test(name)));
  const operation = operationField.safeParse(form.get("operation"));
  if (!operation.success) return invalid(page, { ok: false, errors: { form: "http.invalid.stale" }, values });
  const translations = translationsIn(form);
  const long = translations.find(({ label }) => label.length > longestLabel);
  if (long) return invalid(page, { ok: false, errors: { form: "authorityLists.translate.tooLong" }, values });
  const outcome = await translateAuthorities(page.db, { actor: page.actor, operationId: operation.data }, translations);
  if (!outcome.ok) return refuse(page, outcome.reason, values);
  const words = page.t.authorityLists.translate;
  return done(page, page.url.pathname + page.url.search, [words.saved(outcome.saved), outcome.later && words.later(outcome.entries)].filter(Boolean).join(" "));
}

export default function AuthoritiesPage() {
  const tried = useActionData<typeof action>();
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <AuthorityList {...useLoaderData<typeof loader>()} typed={problem?.values} />
    </>
  );
}
