import { redirect } from "@remix-run/node";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { readMeasured } from "~/subscriptions/measured.server";
import type { EntryView } from "./entry.server";
import { publicHeaders } from "./headers.server";
import { asTeaser, type Reader, readerOf } from "./visible.server";

export type Opened = { reader: Reader; entry: EntryView };

/**
 * The entry that a page under `/p/:publicId/:slug/` belongs to. Where it has moved, the page is found at its new address
 * (`at` gives it); of one that is not shown, its own address says what there is to say. It counts in the day's measure as
 * the entry itself does, and once with it.
 */
export async function openEntry(page: Page, at: (publicId: string, slug: string) => string): Promise<Opened> {
  const { publicId = "", slug = "" } = page.params;
  const reader = await readerOf(page.db, page.policy, page.actor);
  const { found, measure } = await readMeasured(page, reader, publicId);
  if (!found) throw notFound();
  if (found.kind === "gone") throw redirect(paths.entry(publicId, slug) + page.url.search, 302);
  if (found.kind === "moved") throw redirect(at(found.publicId, found.slug) + page.url.search, 301);
  if (found.entry.slug !== slug) throw redirect(at(publicId, found.entry.slug) + page.url.search, 301);
  return { reader: measure.state === "over" ? asTeaser(reader) : reader, entry: found.entry };
}

/** Headers of such a page: kept by nobody who should not, and for no search engine, which is sent to the entry itself. */
export function besideEntryHeaders(page: Page): Record<string, string> {
  return { "X-Robots-Tag": "noindex", ...publicHeaders(page) };
}
