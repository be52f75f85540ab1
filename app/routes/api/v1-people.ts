import type { LoaderFunctionArgs } from "@remix-run/node";
import { json, withKey } from "~/api/door.server";
import { readPeople } from "~/api/people.server";
import { problem } from "~/api/problem";
import { readPeopleQuery } from "~/api/query";
import { placeNamed } from "~/directory/places.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** People by name, words and facets, for whoever has a key. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return withKey(page, async ({ reader }) => {
    const query = readPeopleQuery(page.url.searchParams, placeNamed(page, "cursor"));
    if (!query.ok) return problem(page, query.refused.kind, { errors: query.refused.errors });
    return json(page, await readPeople(page, reader, query.value));
  });
}
