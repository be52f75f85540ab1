import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApiPage } from "~/api/ApiPage";
import { aboutOf } from "~/directory/export/about.server";
import { facets } from "~/directory/filter";
import { publicHeaders } from "~/directory/headers.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public", title: (t) => t.api.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return data({ origin: aboutOf(page).origin, facets: [...facets] }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function ApiRoute() {
  return <ApiPage {...useLoaderData<typeof loader>()} />;
}
