import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { print } from "~/biographies/printed.server";
import { besideOf } from "~/directory/beside.server";
import { readPast, readPublications, stillShown } from "~/directory/history.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import { PastText } from "~/directory/PastText";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";

export const handle = { access: "public", title: (t, shown) => t.entryPages.past.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

/** A text that the public has read, at its own address: what citations of an earlier text lead to. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const version = page.params["version"] ?? "";
  const { entry } = await openEntry(page, (publicId, slug) => paths.entryPast(publicId, slug, version));
  const publications = await readPublications(page.db, entry.entryId);
  const text = publications.find(({ number }) => String(number) === version);
  if (!text) throw notFound();
  const past = await readPast(page.db, text.revisionId, stillShown(entry.lines), entry.seen);
  if (!past) throw notFound();
  // The name is today's: one that somebody no longer bears is not told.
  const printed = { ...print(past.reading, { lang: page.lang }), headword: entry.printed.headword };
  const shown = { about: besideOf(page, entry), text, current: text === publications.at(-1), hidden: past.held.size - past.reading.lines.length, importedFrom: entry.origin, printed };
  return data(shown, { headers: besideEntryHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PastRoute() {
  return <PastText {...useLoaderData<typeof loader>()} />;
}
