import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isListed } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { readWays } from "~/directory/lists.server";
import { ValueIndex } from "~/directory/ValueIndex";
import { lookOf, readIndex } from "~/directory/values.server";
import { readerOf } from "~/directory/visible.server";
import { Line } from "~/directory/Ways";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const { kind } = (shown ?? {}) as Partial<Data>;
    if (kind === undefined) return t.directory.browse.title;
    return kind === null ? t.browsing.decades : t.browsing.kinds[kind];
  },
} satisfies Handle;

/** All values that the directory may be browsed by in one way. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind = "" } = page.params;
  if (kind === "promotion") throw redirect(paths.promotions(), 301);
  if (kind === "letter") throw redirect(paths.browse(), 301);
  const reader = await readerOf(page.db, page.policy, page.actor);
  if (kind === "born") return show(page, { kind: null, decades: (await readWays(page.db, reader, page.lang)).counts.born, index: null, look: null });
  if (!isListed(kind)) throw notFound();
  const look = lookOf(page.url.searchParams);
  const index = await readIndex(page.db, reader, { facet: kind, look }, page.lang);
  if (!index) throw notFound();
  return show(page, { kind, decades: null, index, look });
}

function show<T>(page: Page, shown: T) {
  return data(shown, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = ({ location }) => (location.search ? [{ name: "robots", content: "noindex, follow" }] : []);

export default function BrowseKindPage() {
  const { kind, decades, index, look } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  if (kind !== null && index && look) return <ValueIndex facet={kind} index={index} look={look} />;
  return (
    <>
      <PageTitle lead={t.browsing.decadesLead}>{t.browsing.decades}</PageTitle>
      <ul className="list values">
        {decades?.map(({ value, label, count }) => (
          <Line key={value} href={paths.browseBy("born", value)} count={count}>
            {label}
          </Line>
        ))}
      </ul>
    </>
  );
}
