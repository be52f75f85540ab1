import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readSentKinds, signedList } from "~/letters/sent.server";

export const handle = { access: "public" } satisfies Handle;

/** The letters being sent now, for machines, with what is needed to check the list offline. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const list = signedList(page.house, page.keys, page.settings.publicUrl, await readSentKinds(page.db, page.house.zone));
  return new Response(`${JSON.stringify(list, null, 2)}\n`, { headers: { "Content-Type": "application/json; charset=utf-8" } });
}
