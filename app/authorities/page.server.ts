import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { findAuthority } from "./read.server";

/** The entry of the lists that an address names by its id (`:id`); `moved` where it was merged. A 404 where there is none. */
export async function authorityOf({ db, params }: Pick<Page, "db" | "params">): Promise<NonNullable<Awaited<ReturnType<typeof findAuthority>>>> {
  const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(params["id"]).data;
  const found = id ? await findAuthority(db, id) : null;
  if (!found) throw notFound();
  return found;
}
