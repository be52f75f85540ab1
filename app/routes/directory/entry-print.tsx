import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entryPageOf } from "~/directory/entry-page.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import { Paper } from "~/directory/Paper";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";

export const handle = { access: "public", title: (t, shown) => t.entryPages.paper.titleOf((shown as { filed?: string } | undefined)?.filed ?? "") } satisfies Handle;

/** What this reader may read of the entry, set for paper. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return data(await entryPageOf(page, await openEntry(page, paths.entryPrint)), { headers: besideEntryHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PrintRoute() {
  return <Paper {...useLoaderData<typeof loader>()} />;
}
