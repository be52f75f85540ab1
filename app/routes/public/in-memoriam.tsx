import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { listWish } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { List } from "~/directory/List";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.publicPages.memoriam.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const listing = await list(page.db, reader, listWish({ memorial: true }, page.url.searchParams.get("from")), page.lang);
  return data({ listing }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function MemoriamPage() {
  const { listing } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const words = t.publicPages.memoriam;
  return (
    <>
      <PageTitle lead={words.lead(listing.total)}>{words.title}</PageTitle>
      {listing.total > 0 && <List listing={listing} middle={t.directory.entries(listing.total)} pageAt={(from) => `${pathname}?${new URLSearchParams({ from })}`} />}
    </>
  );
}
