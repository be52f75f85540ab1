import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Browsed } from "~/directory/Browsed";
import { listWish, turnOf } from "~/directory/filter";
import { placeNamed, withPlaces } from "~/directory/places.server";
import { publicHeaders } from "~/directory/headers.server";
import { list } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { shelvesOffered } from "~/shelves/read.server";
import { Ticking } from "~/shelves/Ticking";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.publicPages.memoriam.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const turn = turnOf(page.url.searchParams, "death");
  const listing = await list(page.db, reader, listWish({ memorial: true, letter: turn.letter, sort: turn.sort }, placeNamed(page)), page.lang);
  return data({ listing: withPlaces(page, listing), turn, shelves: await shelvesOffered(page) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function MemoriamPage() {
  const { listing, turn, shelves } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.publicPages.memoriam;
  const all = listing.letters.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageTitle lead={words.lead(all)}>{words.title}</PageTitle>
      {all > 0 && (
        <Ticking shelves={shelves} any>
          <Browsed listing={listing} turn={turn} usual="death" />
        </Ticking>
      )}
    </>
  );
}
