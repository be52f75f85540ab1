import type { LoaderFunctionArgs } from "@remix-run/node";
import { withKey } from "~/api/door.server";
import { answerPerson } from "~/api/person.server";
import { problem } from "~/api/problem";
import { personQuery, readQuery } from "~/api/query";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";

export const handle = { access: "public" } satisfies Handle;

/** One person's entry, for whoever has a key. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return withKey(page, async (caller) => {
    const query = readQuery(personQuery, page.url.searchParams);
    if (!query.ok) return problem(page, query.refused.kind, { errors: query.refused.errors });
    return answerPerson(page, caller, page.params["publicId"] ?? "");
  });
}
