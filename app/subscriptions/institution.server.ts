import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { hasPart } from "~/workflow/presets";
import { type GrantPage, readInstitution } from "./read.server";

/** The institution of the address, for whoever looks after it and for the house; to anybody else there is no such page. */
export async function institutionAt(page: Page): Promise<GrantPage & { institutionId: string }> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const grant = id && hasPart(page.policy, "subscribers") ? await readInstitution(page.db, page.actor, id) : null;
  if (!grant?.institutionId) throw notFound();
  return { ...grant, institutionId: grant.institutionId };
}
