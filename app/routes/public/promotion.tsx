import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { listWish, nothingChosen } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { List } from "~/directory/List";
import { readPromotions } from "~/directory/lists.server";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatNumber, useLanguage } from "~/i18n";
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
  const listing = year === null ? null : await list(page.db, reader, listWish({ chosen: { ...nothingChosen, promotion: [String(year)] } }, page.url.searchParams.get("from")), page.lang);
  return data({ year, years, listing }, { status: wished !== undefined && listing?.total === 0 ? 404 : 200, headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function PromotionPage() {
  const { year, years, listing } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const { pathname } = useLocation();
  const words = t.publicPages.promotions;
  const lead = year === null ? words.noneYet : listing && listing.total > 0 ? words.lead(listing.total) : words.none;
  const others = years.filter((each) => each.year !== year);
  return (
    <div className="with-margin">
      <div>
        <PageTitle lead={lead}>{year === null ? words.title : words.of(year)}</PageTitle>
        {listing && listing.total > 0 && <List listing={listing} middle={t.directory.entries(listing.total)} pageAt={(from) => `${pathname}?${new URLSearchParams({ from })}`} />}
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
