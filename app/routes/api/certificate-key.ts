import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicPem } from "~/certification/document.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** The house's public key, with which anybody checks its certificates. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return new Response(publicPem(page.keys.signing), { headers: { "Content-Type": "application/x-pem-file", "Cache-Control": "public, max-age=3600" } });
}
