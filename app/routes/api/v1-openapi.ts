import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApi } from "~/api/openapi";
import { aboutOf } from "~/directory/export/about.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** The API's description for machines. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const body = openApi(aboutOf(page));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers: { "Content-Type": "application/json; charset=utf-8" } });
}
