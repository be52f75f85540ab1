import { z } from "zod";
import { type Reader, readerOf } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { accountOf } from "~/workflow/roles";
import { readShelf, type Shelf } from "./read.server";

/** The shelf of the address, if it is this account's own; anybody else's does not exist. */
export async function shelfAt(page: Page): Promise<{ accountId: string; reader: Reader; shelf: Shelf }> {
  const accountId = accountOf(page.actor);
  const id = z.uuid().safeParse(page.params["id"]).data;
  if (!accountId || !id) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const shelf = await readShelf(page.db, reader, accountId, id);
  if (!shelf) throw notFound();
  return { accountId, reader, shelf };
}
