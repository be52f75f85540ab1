import { seal, unseal } from "~/http/cookies.server";
import type { Page } from "~/http/enter.server";

/*
 * A place in a list says which page it begins, and lists end after so many (TRUST.md, E03). What the house gave out it knows again;
 * whoever writes a place of their own, with another number, is at the beginning.
 */
const purpose = "place in a list";

/** The place that an address names by this parameter; null where the house did not write it. */
export function placeNamed({ keys, url }: Pick<Page, "keys" | "url">, parameter = "from"): string | null {
  const named = url.searchParams.get(parameter);
  return named === null ? null : unseal(keys, purpose, named);
}

/** A place as it stands in an address. */
export function placeToName({ keys }: Pick<Page, "keys">, place: string | null): string | null {
  return place === null ? null : seal(keys, purpose, place);
}

/** A page of a list with the places of its neighbours as they stand in addresses. */
export function withPlaces<Listing extends { previous: string | null; next: string | null }>(page: Pick<Page, "keys">, listing: Listing): Listing {
  return { ...listing, previous: placeToName(page, listing.previous), next: placeToName(page, listing.next) };
}
