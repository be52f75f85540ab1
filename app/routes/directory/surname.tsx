import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { addressOf, listWish } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { List } from "~/directory/List";
import { readLetters } from "~/directory/lists.server";
import { Letters } from "~/directory/Search";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage, typeset } from "~/i18n";
import { normaliseName, slug } from "~/persons/name";
import { PageTitle } from "~/ui/PageTitle";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const { surname } = (shown ?? {}) as Partial<Data>;
    return surname === undefined ? t.directory.title : t.directory.browse.surname(surname);
  },
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const typed = (page.params["surname"] ?? "").slice(0, 200);
  const norm = normaliseName(typed);
  if (!norm) throw notFound();
  // One address for a name, however it is written.
  if (typed !== slug(norm)) throw redirect(paths.surname(slug(norm)) + page.url.search, 301);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const listing = await list(page.db, reader, listWish({ surname: norm }, page.url.searchParams.get("from")), page.lang);
  const surname = typeset(page.lang, listing.hits[0]?.card.surname ?? typed);
  const search = paths.directory(addressOf({ ...listWish({}, null), sort: "relevance", q: norm }));
  return data({ surname, search, listing, letters: await readLetters(page.db, reader) }, { status: listing.total === 0 ? 404 : 200, headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function SurnamePage() {
  const { surname, search, listing, letters } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const words = t.directory.browse;
  return (
    <>
      <PageTitle lead={words.bearers(listing.total, surname)}>{words.surname(surname)}</PageTitle>
      <Letters letters={letters} />
      {listing.total > 0 && (
        <div className="gap-above">
          <List listing={listing} middle={t.directory.entries(listing.total)} pageAt={(from) => `${pathname}?${new URLSearchParams({ from })}`} />
        </div>
      )}
      <p className="gap-above-small">
        <a href={search}>{words.searchText}</a>
      </p>
    </>
  );
}
