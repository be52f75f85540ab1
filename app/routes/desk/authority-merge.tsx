import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type Authority, labelIn } from "~/authorities/authority";
import { lookUp } from "~/authorities/look-up.server";
import { mergeAuthorities, mergeAuthority } from "~/authorities/merge.server";
import { ChooseOther, MergePage, TakePage } from "~/authorities/MergePage";
import { authorityOf } from "~/authorities/page.server";
import { findAuthority, listLength, readExamples, readList } from "~/authorities/read.server";
import type { Listed } from "~/authorities/shows";
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

/** Several that are to be merged into the one whose page it is: `?take=12&take=13`. */
function takenIn({ url }: Page): number[] {
  const ids = url.searchParams.getAll("take").flatMap((text) => z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(text).data ?? []);
  return [...new Set(ids)].slice(0, listLength);
}

/** What the list has for these words: what is spelt nearly so, then whatever holds them. */
async function matchesFor(page: Page, { id, kind }: Authority, words: string): Promise<Listed[]> {
  const reader = await readerOf(page.db, page.policy, page.actor);
  const near: Listed[] = await lookUp(page.db, reader, kind, words);
  const { rows } = await readList(page.db, { kind, words, show: "all", page: 1 });
  return [...near, ...rows.filter((row) => !near.some((each) => each.id === row.id))].filter((each) => each.id !== id);
}

const nothing = { into: null, taken: [], entries: 0, examples: [], words: "", matches: [] };

/** What a merge would change (`?into=12`, or `?take=12&take=13`), or the step that finds with which (`?q=lyon`). */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { moved, ...from } = await authorityOf(page);
  if (moved) throw redirect(paths.authority(from.id), 301);
  const into = await intoOf(page);
  if (page.url.searchParams.has("into") && (!into || into.kind !== from.kind || into.id === from.id)) throw notFound();
  const taken = (await Promise.all(takenIn(page).map((id) => findAuthority(page.db, id)))).filter((each) => each !== null).filter((each) => !each.moved && each.kind === from.kind && each.id !== from.id);
  if (taken.length > 0) return { ...nothing, from, taken, entries: await countEntries(page.db, taken.map(({ id }) => id)) };
  if (into) return { ...nothing, from, into, entries: await countEntries(page.db, [from.id]), examples: await readExamples(page.db, from.id) };
  const words = (page.url.searchParams.get("q") ?? "").trim().slice(0, 200);
  return { ...nothing, from, words, matches: words ? await matchesFor(page, from, words) : [] };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const own = await authorityOf(page);
  const [into, taken] = [await intoOf(page), takenIn(page)];
  if (!into && taken.length === 0) throw notFound();
  const form = await readForm(page.request, z.object({ operation: operationField }));
  if (!form.ok) return invalid(page, form);
  if (!into) return takeAll(page, own, taken, form.value.operation);
  // As the address says them: one that was merged meanwhile is refused, not followed; the same press again is the same answer.
  const ids = { from: Number(page.params["id"]), into: into.id };
  const outcome = await mergeAuthority(page.db, { actor: page.actor, operationId: form.value.operation }, ids);
  if (!outcome.ok) return refuse(page, outcome.reason);
  const words = page.t.authorities.merge;
  return done(page, paths.authority(into.id), outcome.later ? words.later(outcome.entries) : words.done(labelIn(page.lang, into).label));
}

async function takeAll(page: Page, into: Authority, from: readonly number[], operationId: string) {
  const outcome = await mergeAuthorities(page.db, { actor: page.actor, operationId }, { from, into: Number(page.params["id"]) });
  if (!outcome.ok) return refuse(page, outcome.reason);
  return done(page, paths.authority(into.id), outcome.later ? page.t.authorities.merge.later(outcome.entries) : page.t.authorityLists.take.done(from.length, labelIn(page.lang, into).label));
}

export default function AuthorityMergeRoute() {
  const { from, into, taken, entries, examples, words, matches } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={tried && "errors" in tried ? tried.errors : undefined} />
      {taken.length > 0 && <TakePage into={from} taken={taken} entries={entries} />}
      {into && <MergePage from={from} into={into} entries={entries} examples={examples} />}
      {!into && taken.length === 0 && <ChooseOther from={from} words={words} matches={matches} />}
    </>
  );
}
