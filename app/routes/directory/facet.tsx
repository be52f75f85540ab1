import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, type Facet, facets, wishOf } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { OneFacet } from "~/directory/OneFacet";
import { lookOf, readOneFacet } from "~/directory/values.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const { facet, values } = (shown ?? {}) as Partial<Data>;
    return facet && values ? t.browsing.all[facet](String(values.distinct)) : t.directory.title;
  },
} satisfies Handle;

/** All values of one facet under a search, to choose several of them. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const facet = facets.find((each): each is Facet => each === page.params["facet"]);
  if (!facet) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const params = page.url.searchParams;
  const wish = { ...wishOf(params), from: null };
  const look = { ...lookOf(params), letter: null, byCount: true };
  const values = await readOneFacet(page.db, reader, { wish, facet, look }, page.lang);
  if (!values) throw notFound();
  return data({ facet, wish, look, values, back: paths.directory(addressOf(wish)) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex, follow" }];

export default function FacetPage() {
  return <OneFacet {...useLoaderData<typeof loader>()} />;
}
