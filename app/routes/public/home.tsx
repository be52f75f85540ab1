import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readSums } from "~/directory/figures.server";
import { publicHeaders } from "~/directory/headers.server";
import { Home } from "~/directory/Home";
import { readLetters } from "~/directory/lists.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public", suggests: true } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const [letters, sums] = [await readLetters(page.db, reader), await readSums(page.db)];
  const { committee, evaluationsNeeded, ballot, selection, certifiers, selfNomination, reader: readBy } = page.policy;
  return data({ house: page.house.name[page.lang], letters, sums, way: { committee, evaluationsNeeded, ballot, selection, certifiers, selfNomination }, readBy }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function HomePage() {
  return <Home {...useLoaderData<typeof loader>()} />;
}
