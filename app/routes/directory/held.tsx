import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type HeldKind, heldKinds, labelIn } from "~/authorities/authority";
import { Held } from "~/authorities/Held";
import { holderStates, roles } from "~/authorities/holder-states";
import { deepestHolders, isFound, readHolders } from "~/authorities/holders.server";
import { authorityAt } from "~/authorities/read.server";
import { readYears } from "~/authorities/years";
import { publicHeaders } from "~/directory/headers.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";

export const handle = { access: "public", title: (t, shown) => (shown as { title?: string } | undefined)?.title ?? t.directory.browse.title } satisfies Handle;

const asked = z.object({
  year: z.string().trim().max(40).catch(""),
  state: z.enum(holderStates).nullable().catch(null),
  as: z.enum(roles).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(deepestHolders).catch(1),
});

function kindOf({ params }: Page): HeldKind {
  const kind = heldKinds.find((each) => each === params["kind"]);
  if (!kind) throw notFound();
  return kind;
}

/** Who is tied to an organisation, a school, an honour or a place by statements that the reader may see. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const kind = kindOf(page);
  const found = await authorityAt(page.db, kind, (page.params["key"] ?? "").slice(0, 500));
  if (!found) throw notFound();
  const { moved, ...authority } = found;
  if (moved) throw redirect(paths.held(kind, authority.key) + page.url.search, 301);
  const { year: typed, state, as: role, page: number } = asked.parse(Object.fromEntries(page.url.searchParams));
  const years = readYears(typed);
  const badYear = typed !== "" && years === null ? typed : null;
  const reader = await readerOf(page.db, page.policy, page.actor);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: page.house.zone }).format(new Date());
  const holders = await readHolders(page.db, reader, authority.id, { years, state, role, page: number }, { lang: page.lang, today });
  // Of what the reader may not see, they are not told that it is there.
  if (holders.total === 0 && !(await isFound(page.db, reader, authority.id))) throw notFound();
  const title = page.t.authorities.held.whoAndWhen(labelIn(page.lang, authority).label);
  return data({ authority: { ...authority, kind }, title, holders, years, badYear, state, role, page: number, readsAll: reader.audiences.includes("subscribers") }, { status: badYear === null ? 200 : 422, headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = ({ location }) => (location.search ? [{ name: "robots", content: "noindex, follow" }] : []);

export default function HeldPage() {
  return <Held {...useLoaderData<typeof loader>()} />;
}
