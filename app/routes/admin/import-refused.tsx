import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readRefused } from "~/imports/runs.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";

export const handle = { access: ["administrator"] } satisfies Handle;

/** The rows that an import refused, as a file: line and reason. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params["id"]).data;
  const table = id ? await readRefused(page.db, page.settings.home, id, page.t) : null;
  if (table === null) throw notFound();
  return new Response(table, {
    headers: {
      "Content-Type": "text/tab-separated-values; charset=utf-8",
      "Content-Disposition": `attachment; filename="${page.t.imports.reportName}.tsv"`,
      "X-Robots-Tag": "noindex",
    },
  });
}
