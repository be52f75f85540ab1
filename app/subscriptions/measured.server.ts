import { type Found, readEntry } from "~/directory/entry.server";
import { asTeaser, type Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { countReading, type Measure, unmeasured } from "./budget.server";

/**
 * What stands at an address, as somebody opens it: an entry whole where they may read it and the day's measure allows one
 * more, else what the public sees of it.
 */
export async function readMeasured(page: Page, reader: Reader, publicId: string): Promise<{ found: Found; measure: Measure }> {
  const found = await readEntry(page.db, reader, publicId, page.lang);
  if (found?.kind !== "entry") return { found, measure: unmeasured };
  const measure = await countReading(page, reader, [found.entry.publicId]);
  return { found: measure.state === "over" ? await readEntry(page.db, asTeaser(reader), publicId, page.lang) : found, measure };
}
