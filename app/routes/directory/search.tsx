import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readWhoWays } from "~/authorities/asked-who.server";
import { movedChoice } from "~/authorities/moved.server";
import { Results } from "~/directory/Results";
import { addressOf, wishOf } from "~/directory/filter";
import { TickedFor } from "~/directory/Finds";
import { publicHeaders } from "~/directory/headers.server";
import { readLetters } from "~/directory/lists.server";
import { placeNamed, withPlaces } from "~/directory/places.server";
import { search } from "~/directory/search.server";
import { suggestSubjects } from "~/directory/suggest.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { menusFor } from "~/http/menu";
import { KeepResults } from "~/shelves/KeepResults";
import { keepingOf } from "~/shelves/list-file.server";
import { countSearch } from "~/subscriptions/usage.server";
import { ticked } from "~/shelves/PutForm";
import { paths } from "~/http/paths";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  suggests: true,
  title: (t, shown) => {
    const { found } = (shown ?? {}) as Partial<Data>;
    return found?.text ? (found.estimated ? t.directory.foundAbout : t.directory.found)(found.total, found.text) : t.directory.title;
  },
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const wish = { ...wishOf(page.url.searchParams), from: placeNamed(page) };
  const moved = await movedChoice(page.db, wish.chosen);
  if (moved) throw redirect(paths.directory(addressOf(wish, { chosen: moved })), 301);
  if (wish.q && !wish.from) countSearch(page);
  const found = await search(page.db, reader, wish, page.lang);
  const subjects = wish.q && !wish.from ? await suggestSubjects(page.db, reader, wish.q, page.lang) : [];
  const who = wish.q && !wish.from ? await readWhoWays(page.db, reader, wish.q, page.lang) : [];
  const keeping = await keepingOf(page, reader, { query: addressOf(wish), text: found.text });
  const teasersOnly = menusFor(page.actor, page.policy, page.t).foot.some(({ href }) => href === paths.subscribe());
  return data({ found: withPlaces(page, found), teasersOnly, wish, subjects, who, letters: await readLetters(page.db, reader), keeping }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** Results are for people; search engines have the sitemap. */
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => (shown?.found.text || shown?.wish.from ? [{ name: "robots", content: "noindex, follow" }] : []);

export default function SearchPage() {
  const { keeping, ...shown } = useLoaderData<typeof loader>();
  return (
    <TickedFor.Provider value={keeping.shelves && ticked}>
      <Results {...shown} keep={<KeepResults {...keeping} />} />
    </TickedFor.Provider>
  );
}
