import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readEntry } from "~/directory/entry.server";
import { cardTextOf } from "~/directory/social/card-text";
import { cardImage } from "~/directory/social/card-image.server";
import { readerOf, shownStandings } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { visitor } from "~/workflow/roles";

export const handle = { access: "public" } satisfies Handle;

/** The picture that other sites show beside a link to the entry: the same for everybody, from the teaser alone. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const found = await readEntry(page.db, await readerOf(page.db, page.policy, visitor), page.params["publicId"] ?? "", page.lang);
  if (found?.kind !== "entry" || found.entry.noindex || !found.entry.card || !shownStandings.includes(found.entry.standing)) throw notFound();
  const image = await cardImage(cardTextOf(found.entry, page));
  const tag = `"${createHash("sha256").update(image).digest("base64url").slice(0, 22)}"`;
  const headers = { "Cache-Control": "public, max-age=3600", Vary: "Cookie, Accept-Language", ETag: tag, "X-Robots-Tag": "noindex" };
  if (page.request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(image), { headers: { ...headers, "Content-Type": "image/png", "Content-Length": String(image.length) } });
}
