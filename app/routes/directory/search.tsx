import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Results } from "~/directory/Results";
import { wishOf } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { readLetters } from "~/directory/lists.server";
import { search } from "~/directory/search.server";
import { suggestSubjects } from "~/directory/suggest.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  suggests: true,
  title: (t, shown) => {
    const { found } = (shown ?? {}) as Partial<Data>;
    return found?.text ? t.directory.found(found.total, found.text) : t.directory.title;
  },
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const wish = wishOf(page.url.searchParams);
  const found = await search(page.db, reader, wish, page.lang);
  const subjects = wish.q && !wish.from ? await suggestSubjects(page.db, reader, wish.q, page.lang) : [];
  return data({ found, wish, subjects, letters: await readLetters(page.db, reader) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Results are for people; search engines have the sitemap. */
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => (shown?.found.text || shown?.wish.from ? [{ name: "robots", content: "noindex, follow" }] : []);

export default function SearchPage() {
  return <Results {...useLoaderData<typeof loader>()} />;
}
