import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { listWish, nothingChosen, type Wish } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { List } from "~/directory/List";
import { labelOf, readLetters } from "~/directory/lists.server";
import { Letters } from "~/directory/Search";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { EmptyState } from "~/ui/Slip";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = { access: "public", title: (t, shown) => (shown as Partial<Data> | undefined)?.title ?? t.directory.browse.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind = "", value = "" } = page.params;
  const way = await wayOf(page, kind, value);
  if (!way) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const listing = await list(page.db, reader, listWish(way.wish, page.url.searchParams.get("from")), page.lang);
  const letter = way.wish.letter ?? null;
  return data({ title: way.title, letter, listing, letters: await readLetters(page.db, reader) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = ({ location }) => (location.search.includes("from=") ? [{ name: "robots", content: "noindex, follow" }] : []);

/** What an address browses by, and its title; null for an address that means nothing. */
async function wayOf({ db, t, lang }: Page, kind: string, value: string): Promise<{ title: string; wish: Partial<Wish> } | null> {
  const words = t.directory.browse;
  if (kind === "letter") return /^[A-Z#]$/.test(value) ? { title: words.letterTitle(value), wish: { letter: value } } : null;
  if (kind === "born") return /^\d{3,4}$/.test(value) && Number(value) % 10 === 0 ? { title: words.bornIn(Number(value)), wish: { chosen: { ...nothingChosen, born: [value] } } } : null;
  if (kind !== "sector" && kind !== "country" && kind !== "occupation") return null;
  const title = await labelOf(db, kind, value.slice(0, 200), lang);
  return title === null ? null : { title, wish: { chosen: { ...nothingChosen, [kind]: [value] } } };
}

export default function BrowseListPage() {
  const { title, letter, listing, letters } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <>
      <h1>{title}</h1>
      <div className="gap-above-small">
        <Letters letters={letters} current={letter} />
      </div>
      <div className="gap-above">
        {listing.total === 0 ? (
          <EmptyState title={t.shell.list.nothing} />
        ) : (
          <List listing={listing} middle={t.directory.entries(listing.total)} pageAt={(from) => `${pathname}?${new URLSearchParams({ from })}`} />
        )}
      </div>
    </>
  );
}
