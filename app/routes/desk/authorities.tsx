import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorityKinds } from "~/authorities/authority";
import { AuthorityList } from "~/authorities/AuthorityList";
import { countLists, deepestPage, readList } from "~/authorities/read.server";
import { shows } from "~/authorities/shows";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "authorities.write", frame: "desk", title: (t) => t.authorities.desk.title } satisfies Handle;

const asked = z.object({
  kind: z.enum(authorityKinds).catch("organisation"),
  q: z.string().trim().max(200).catch(""),
  show: z.enum(shows).catch("all"),
  page: z.coerce.number().int().min(1).max(deepestPage).catch(1),
});

/** The authority lists, one at a time. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind, q: words, show, page: number } = asked.parse(Object.fromEntries(page.url.searchParams));
  const list = await readList(page.db, { kind, words, show, page: number });
  return { kind, words, show, page: number, ...list, counts: await countLists(page.db) };
}

export default function AuthoritiesPage() {
  return <AuthorityList {...useLoaderData<typeof loader>()} />;
}
