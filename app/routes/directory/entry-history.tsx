import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { besideOf } from "~/directory/beside.server";
import { History } from "~/directory/History";
import { readHistory, readPublications, stillShown } from "~/directory/history.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";

export const handle = { access: "public", title: (t, shown) => t.entryPages.past.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { entry } = await openEntry(page, paths.entryHistory);
  const publications = await readPublications(page.db, entry.entryId);
  const texts = await readHistory(page.db, publications, stillShown(entry.lines), entry.seen);
  return data({ about: besideOf(page, entry), texts, importedFrom: entry.origin }, { headers: besideEntryHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function HistoryRoute() {
  return <History {...useLoaderData<typeof loader>()} />;
}
