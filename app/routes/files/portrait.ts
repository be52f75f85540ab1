import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { mediaHeaders } from "~/media/headers.server";
import { readStored } from "~/media/store.server";
import { findPicture } from "~/portraits/read.server";

export const handle = { access: "public" } satisfies Handle;

/** One picture of a portrait, to those who may see it now; its address is a random name of its own and its bytes never change. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const stored = await findPicture(page);
  const bytes = stored ? await readStored(page.settings.home, stored).catch(() => null) : null;
  if (!bytes) throw notFound();
  // The reader's own copy may be kept, nobody else's: whether the next one may see it is asked anew.
  return new Response(new Uint8Array(bytes), { headers: mediaHeaders({ kind: "webp", name: "portrait", as: "inline", cache: "private, max-age=31536000, immutable" }) });
}
