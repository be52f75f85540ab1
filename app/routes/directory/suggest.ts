import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { offersOf } from "~/directory/suggest";
import { suggest } from "~/directory/suggest.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";

export const handle = { access: "public" } satisfies Handle;

/** What may be meant by what is typed so far, for the script. Whoever comes without it is led to the results, which hold the same. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const q = page.url.searchParams.get("q") ?? "";
  if (!/\bapplication\/json\b/.test(page.request.headers.get("Accept") ?? "")) return redirect(paths.directory(q ? `?${new URLSearchParams({ q })}` : ""), 303);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const body = offersOf(await suggest(page.db, reader, q, page.lang), page.lang, page.t);
  return new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json; charset=utf-8", "Content-Language": page.lang, Vary: "Accept, Accept-Language, Cookie" } });
}
