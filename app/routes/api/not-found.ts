import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/api/problem";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** Every address below `/api/` that there is none for, said as a program reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return problem(page, "not_found");
}
