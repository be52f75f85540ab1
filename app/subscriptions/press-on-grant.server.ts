import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { notFound } from "~/http/respond.server";
import { type GrantPage, readGrant } from "./read.server";

/** A press beside a grant: on which, and what was pressed; where one of them is wrong, nothing is found. */
export async function pressOnGrant<Shape extends z.ZodRawShape>(page: Page, shape: z.ZodObject<Shape>): Promise<{ grant: GrantPage; pressed: z.output<z.ZodObject<Shape>> }> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const grant = id ? await readGrant(page.db, id) : null;
  const form = await readForm(page.request, shape);
  if (!grant || !form.ok) throw notFound();
  return { grant, pressed: form.value };
}
