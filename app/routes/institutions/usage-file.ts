import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { slug } from "~/persons/name";
import { institutionAt } from "~/subscriptions/institution.server";
import { readUsage, usageTable } from "~/subscriptions/usage.server";

export const handle = { access: "signed-in" } satisfies Handle;

/** The sums of use, for whoever keeps a library's statistics. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId, name } = await institutionAt(page);
  const headers = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${slug(name).slice(0, 60) || "use"}.csv"`, "Cache-Control": "private, no-store" };
  return new Response(usageTable(await readUsage(page.db, institutionId)), { headers });
}
