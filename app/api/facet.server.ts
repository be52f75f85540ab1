import { type Facet, facets } from "~/directory/filter";
import { readOneFacet } from "~/directory/values.server";
import type { Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { asksForNobody } from "./people.server";
import type { FacetWish } from "./query";
import type { FacetValues } from "./shapes";

export function facetNamed(name: string | undefined): Facet | null {
  return facets.find((facet) => facet === name) ?? null;
}

/** The values of one facet among what a search finds, as the key's readers would count them; null for a page that is not there. */
export async function readFacetValues(page: Page, reader: Reader, facet: Facet, { wish, find, page: number }: FacetWish): Promise<FacetValues | null> {
  // Of the facet itself any value may be looked at; of another, one that nobody has leaves nobody.
  if (await asksForNobody(page.db, { chosen: { ...wish.chosen, [facet]: [] } })) return { total: 0, items: [], next: null };
  const found = await readOneFacet(page.db, reader, { wish, facet, look: { find, letter: null, byCount: true, page: number } }, page.lang);
  if (!found) return null;
  const items = found.values.map(({ value, label, count }) => ({ value, label, count }));
  return { total: found.found, items, next: number < found.pages ? String(number + 1) : null };
}
