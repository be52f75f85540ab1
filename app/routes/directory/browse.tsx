import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHeaders } from "~/directory/headers.server";
import { readLetters, readWays } from "~/directory/lists.server";
import { readerOf } from "~/directory/visible.server";
import { Ways } from "~/directory/Ways";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public", title: (t) => t.directory.browse.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const ways = await readWays(page.db, reader, page.lang);
  return data({ ways, letters: await readLetters(page.db, reader) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function BrowsePage() {
  return <Ways {...useLoaderData<typeof loader>()} />;
}
