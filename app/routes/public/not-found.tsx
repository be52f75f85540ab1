import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";

export const handle = { access: "public" } satisfies Handle;

/** Every address that no page has: quiet in the log, and a page that says what to do next. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

export async function action(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

export default function NotFound() {
  return null;
}
