import type { LoaderFunctionArgs } from "@remix-run/node";
import { json, withKey } from "~/api/door.server";
import { facetNamed, readFacetValues } from "~/api/facet.server";
import { problem } from "~/api/problem";
import { readFacetQuery } from "~/api/query";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** What a facet can be, with how many people each value has, for whoever has a key. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return withKey(page, async ({ reader }) => {
    const facet = facetNamed(page.params["facet"]);
    if (!facet) return problem(page, "not_found");
    const query = readFacetQuery(page.url.searchParams);
    if (!query.ok) return problem(page, query.refused.kind, { errors: query.refused.errors });
    const values = await readFacetValues(page, reader, facet, query.value);
    return values ? json(page, values) : problem(page, "bad_cursor", { errors: [{ parameter: "cursor", wrong: "cursor" }] });
  });
}
