import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHeaders } from "~/directory/headers.server";
import { Method } from "~/directory/Method";
import { readRules } from "~/directory/method.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public", title: (t) => t.publicPages.method.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const rules = await readRules(page.db);
  const since = rules[0]?.since ?? new Date().toISOString().slice(0, 10);
  return data({ policy: page.policy, since, rules }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function MethodPage() {
  return <Method {...useLoaderData<typeof loader>()} />;
}
