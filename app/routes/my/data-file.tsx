import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { exportOwnData } from "~/invitations/own-data.server";

export const handle = { access: "signed-in" } satisfies Handle;

/** One's own data as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = page.actor.kind === "account" ? page.actor.personId : null;
  if (!personId) throw notFound();
  const held = await exportOwnData(page.db, personId);
  return new Response(JSON.stringify(held, null, 2), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="data.json"', "X-Robots-Tag": "noindex" },
  });
}
