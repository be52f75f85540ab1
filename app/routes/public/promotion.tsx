import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Browsed } from "~/directory/Browsed";
import { listWish, nothingChosen, turnOf } from "~/directory/filter";
import { placeNamed, withPlaces } from "~/directory/places.server";
import { publicHeaders } from "~/directory/headers.server";
import { readPromotions } from "~/directory/lists.server";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatNumber, useLanguage } from "~/i18n";
import { shelvesOffered } from "~/shelves/read.server";
import { Ticking } from "~/shelves/Ticking";
import { PageTitle } from "~/ui/PageTitle";
import { SideHead } from "~/ui/Statement";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const year = (shown as Partial<Data> | undefined)?.year;
    return year ? t.publicPages.promotions.of(year) : t.publicPages.promotions.title;
  },
} satisfies Handle;

/** The new entrants of a year; without a year, of the last one that had any. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const wished = page.params["year"];
  if (wished !== undefined && !/^\d{4}$/.test(wished)) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const years = await readPromotions(page.db, reader);
  const year = wished === undefined ? (years[0]?.year ?? null) : Number(wished);
  const turn = turnOf(page.url.searchParams, "name");
  const chosen = { ...nothingChosen, promotion: [String(year)] };
  const listing = year === null ? null : await list(page.db, reader, listWish({ chosen, letter: turn.letter, sort: turn.sort }, placeNamed(page)), page.lang);
  const isUnknown = wished !== undefined && years.every((each) => each.year !== year);
  return data({ year, years, listing: listing && withPlaces(page, listing), turn, shelves: await shelvesOffered(page) }, { status: isUnknown ? 404 : 200, headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PromotionPage() {
  const { year, years, listing, turn, shelves } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.publicPages.promotions;
  const all = years.find((each) => each.year === year)?.count ?? 0;
  const lead = year === null ? words.noneYet : all > 0 ? words.lead(all) : words.none;
  const others = years.filter((each) => each.year !== year);
  const refine = year === null ? undefined : paths.directory(`?${new URLSearchParams({ promotion: String(year) })}`);
  return (
    <div className="with-margin">
      <div>
        <PageTitle lead={lead}>{year === null ? words.title : words.of(year)}</PageTitle>
        {listing && all > 0 && (
          <Ticking shelves={shelves} any>
            <Browsed listing={listing} turn={turn} usual="name" refine={refine} />
          </Ticking>
        )}
      </div>
      {others.length > 0 && (
        <aside aria-labelledby="years">
          <SideHead id="years">{words.others}</SideHead>
          <ul className="list related">
            {others.map((each) => (
              <li key={each.year} className="row row-apart">
                <a href={paths.promotion(each.year)}>{each.year}</a>
                <span className="small sans soft tabular">{formatNumber(lang, each.count)}</span>
              </li>
            ))}
          </ul>
        </aside>
      )}
    </div>
  );
}
