import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { labelIn } from "~/authorities/authority";
import { lookUp } from "~/authorities/look-up.server";
import { mergeAuthority } from "~/authorities/merge.server";
import { ChooseOther, MergePage } from "~/authorities/MergePage";
import { authorityOf } from "~/authorities/page.server";
import { findAuthority, readExamples } from "~/authorities/read.server";
import { countEntries } from "~/authorities/renew.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { ErrorSummary } from "~/ui/ErrorSummary";

export const handle = { access: "authorities.write", frame: "desk", title: (t) => t.authorities.entry.other } satisfies Handle;

async function intoOf({ db, url }: Page) {
  const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(url.searchParams.get("into") ?? undefined).data;
  return id ? findAuthority(db, id) : null;
}

/** What a merge would change (`?into=12`), or the step that finds with which (`?q=lyon`). */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { moved, ...from } = await authorityOf(page);
  if (moved) throw redirect(paths.authority(from.id), 301);
  const into = await intoOf(page);
  if (page.url.searchParams.has("into") && (!into || into.kind !== from.kind || into.id === from.id)) throw notFound();
  if (into) return { from, into, entries: await countEntries(page.db, [from.id]), examples: await readExamples(page.db, from.id), words: "", matches: [] };
  const words = (page.url.searchParams.get("q") ?? "").trim().slice(0, 200);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const matches = words ? (await lookUp(page.db, reader, from.kind, words)).filter(({ id }) => id !== from.id) : [];
  return { from, into: null, entries: 0, examples: [], words, matches };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  await authorityOf(page);
  const into = await intoOf(page);
  if (!into) throw notFound();
  const form = await readForm(page.request, z.object({ operation: operationField }));
  if (!form.ok) return invalid(page, form);
  // As the address says them: one that was merged meanwhile is refused, not followed; the same press again is the same answer.
  const ids = { from: Number(page.params["id"]), into: into.id };
  const outcome = await mergeAuthority(page.db, { actor: page.actor, operationId: form.value.operation }, ids);
  if (!outcome.ok) return refuse(page, outcome.reason);
  const words = page.t.authorities.merge;
  return done(page, paths.authority(into.id), outcome.later ? words.later(outcome.entries) : words.done(labelIn(page.lang, into).label));
}

export default function AuthorityMergeRoute() {
  const { from, into, entries, examples, words, matches } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={tried && "errors" in tried ? tried.errors : undefined} />
      {into ? <MergePage from={from} into={into} entries={entries} examples={examples} /> : <ChooseOther from={from} words={words} matches={matches} />}
    </>
  );
}
