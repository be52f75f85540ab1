import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isHeldKind } from "~/authorities/authority";
import { besides, dayOfYear, daysOf } from "~/directory/Birthdays";
import { Browsed } from "~/directory/Browsed";
import { addressOf, isListed, listWish, nothingChosen, type Sort, turnOf, type Wish } from "~/directory/filter";
import { placeNamed, withPlaces } from "~/directory/places.server";
import { publicHeaders } from "~/directory/headers.server";
import { readLetters } from "~/directory/lists.server";
import { list } from "~/directory/search.server";
import { readValue } from "~/directory/values.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { shelvesOffered } from "~/shelves/read.server";
import { Ticking } from "~/shelves/Ticking";
import { PageTitle } from "~/ui/PageTitle";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = { access: "public", title: (t, shown) => (shown as Partial<Data> | undefined)?.way?.title ?? t.directory.browse.title } satisfies Handle;

/** What an address browses by: its title, the language of that, the page above it, and the neighbours of a day. */
type Way = { title: string; lang: string | null; above: { href: string; title: string }; wish: Partial<Wish>; day: string | null; /** Its page of who, and when. */ who?: string };

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind = "", value = "" } = page.params;
  const way = await wayOf(page, kind, value);
  if (!way) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const usual: Sort = way.day === null ? "name" : "oldest";
  const turn = turnOf(page.url.searchParams, usual);
  const listing = await list(page.db, reader, listWish({ letter: turn.letter, ...way.wish, sort: turn.sort }, placeNamed(page)), page.lang);
  const book = way.wish.letter ? { letters: await readLetters(page.db, reader), current: way.wish.letter } : null;
  return data({ way, usual, turn: book ? { ...turn, letter: null } : turn, listing: withPlaces(page, listing), book, shelves: await shelvesOffered(page) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = ({ location }) => (location.search ? [{ name: "robots", content: "noindex, follow" }] : []);

/** Null for an address that means nothing. */
async function wayOf({ db, t, lang }: Page, kind: string, value: string): Promise<Way | null> {
  const words = t.directory.browse;
  const plain = { lang: null, day: null };
  if (kind === "letter") return /^[A-Z#]$/.test(value) ? { ...plain, title: words.letterTitle(value), above: { href: paths.browse(), title: words.title }, wish: { letter: value } } : null;
  if (kind === "birthday") {
    if (!/^\d{2}-\d{2}$/.test(value) || !daysOf(value.slice(0, 2)).includes(value)) return null;
    const above = { href: paths.browseKind("birthday"), title: t.browsing.birthdays.title };
    return { lang: null, title: t.browsing.birthdays.dayTitle(dayOfYear(lang, value)), above, wish: { birthday: value }, day: value };
  }
  if (kind === "born") {
    const above = { href: paths.browseKind("born"), title: t.browsing.decades };
    return /^\d{1,3}0$/.test(value) ? { ...plain, title: words.bornIn(Number(value)), above, wish: { chosen: { ...nothingChosen, born: [value] } } } : null;
  }
  if (!isListed(kind)) return null;
  const named = await readValue(db, kind, value.slice(0, 200), lang);
  // What was merged into another has its page there.
  if (named && named.value !== value) throw redirect(paths.browseBy(kind, named.value), 301);
  const above = { href: paths.browseKind(kind), title: t.browsing.kinds[kind] };
  return named && { title: named.label, lang: named.lang, above, wish: { chosen: { ...nothingChosen, [kind]: [value] } }, day: null, ...(isHeldKind(kind) ? { who: paths.held(kind, value) } : {}) };
}

export default function BrowseListPage() {
  const { way, usual, turn, listing, book, shelves } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const refine = way.wish.chosen ? paths.directory(addressOf({ ...listWish({}, null), sort: "relevance" }, { chosen: way.wish.chosen })) : undefined;
  const lead = way.day === null ? t.directory.entries(listing.total) : t.browsing.birthdays.dayLead(listing.total);
  return (
    <>
      <p className="above sans small">
        <a href={way.above.href}>{way.above.title}</a>
      </p>
      <PageTitle lead={lead} aside={way.who && listing.total > 0 && <a href={way.who}>{t.authorities.held.link}</a>}>{way.lang ? <span lang={way.lang}>{way.title}</span> : way.title}</PageTitle>
      {way.day !== null && <Neighbours day={way.day} />}
      <Ticking shelves={shelves} any={listing.total > 0}>
        <Browsed listing={listing} turn={turn} usual={usual} book={book ?? undefined} refine={refine} />
      </Ticking>
    </>
  );
}

function Neighbours({ day }: { day: string }) {
  const { lang } = useLanguage();
  const { before, after } = besides(day);
  return (
    <p className="row row-apart sans small">
      <a href={paths.browseBy("birthday", before)} rel="prev">
        ← {dayOfYear(lang, before)}
      </a>
      <a href={paths.browseBy("birthday", after)} rel="next">
        {dayOfYear(lang, after)} →
      </a>
    </p>
  );
}
