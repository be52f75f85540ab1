import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listWish } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import { readBirthdays, readLetters, readPromotions, readWays } from "~/directory/lists.server";
import { countList } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import { Ways } from "~/directory/Ways";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { dayOf } from "~/i18n/dates";

export const handle = { access: "public", title: (t) => t.directory.browse.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const ways = await readWays(page.db, reader, page.lang);
  const today = dayOf(new Date()).slice(5);
  const born = (await readBirthdays(page.db, reader)).get(today) ?? 0;
  const memorial = await countList(page.db, reader, listWish({ memorial: true }, null));
  return data({ ways, letters: await readLetters(page.db, reader), promotions: await readPromotions(page.db, reader), memorial, today, born }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function BrowsePage() {
  return <Ways {...useLoaderData<typeof loader>()} />;
}
