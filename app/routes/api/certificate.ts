import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificateAnswer } from "~/certification/answer.server";
import { findCertificate } from "~/certification/verify.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** A certificate for machines, with all that is needed to check it offline (docs/verify-a-certificate.md). */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const found = await findCertificate(page.db, page.keys, args.params["number"] ?? "");
  const body = JSON.stringify(certificateAnswer(found, page.settings.publicUrl), null, 2);
  return new Response(`${body}\n`, { status: found.state === "unknown" ? 404 : 200, headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" } });
}
