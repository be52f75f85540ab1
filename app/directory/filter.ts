/**
 * The facets, in the order in which they are offered: each may hold several values, any of which will do. The number is a
 * facet's own in the index (`entry_search.facets`) and never changes.
 */
export const facetNumbers = { sector: 0, occupation: 1, organisation: 2, school: 3, honour: 4, country: 5, place: 6, born: 7, living: 8, promotion: 9 } as const;
export type Facet = keyof typeof facetNumbers;
export const facets = Object.keys(facetNumbers) as Facet[];
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Those whose values are authorities of the kind of the same name; the others are numbers or words of ours. */
export const listed = ["sector", "occupation", "organisation", "school", "honour", "country", "place"] as const satisfies readonly Facet[];
export type ListedFacet = (typeof listed)[number];

export function isListed(facet: string): facet is ListedFacet {
  return (listed as readonly string[]).includes(facet);
}

/** Whether somebody lives, by their number in the index. Of whom nobody says it, it is not known. */
export const livingValues = ["no", "yes", "unknown"] as const;

/** A value of a facet as the index holds it: an authority's id, a decade, a year, a place in `livingValues`. */
export function facetCode(facet: Facet, value: number): number {
  return value * 16 + facetNumbers[facet];
}

export const sorts = ["relevance", "name", "oldest", "youngest", "newest"] as const;
/** Those who are remembered may be listed by their death besides, the latest first. */
export const listSorts = [...sorts, "death"] as const;
export type Sort = (typeof listSorts)[number];

/** What a page of the directory asks for, as its address says it. */
export type Wish = {
  q: string;
  chosen: Chosen;
  sort: Sort;
  /** Near spellings too, though the name was found. */
  near: boolean;
  letter: string | null;
  surname: string | null;
  /** Only those born on this day of any year: "03-14". */
  birthday: string | null;
  /** Only those who have died, and whose entry is kept in their memory. */
  memorial: boolean;
  /** Where the last page ended, or the next began. */
  from: string | null;
  /** How many people a page holds, where it is not as many as everywhere. */
  length?: number;
};

const mostValues = 12;

const shapes: Partial<Record<Facet, RegExp>> = { born: /^\d{1,3}0$/, promotion: /^\d{4}$/, living: /^(?:yes|no|unknown)$/ };

/** Reads the address; what makes no sense in it is as if it were not there. */
export function wishOf(params: URLSearchParams): Wish {
  return {
    ...everything,
    q: params.get("q") ?? "",
    chosen: chosenIn(params),
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "relevance",
    near: params.get("near") === "1",
  };
}

/** The values that an address chooses, several of each facet: `?sector=arts&sector=science&living=yes`. */
export function chosenIn(params: URLSearchParams): Chosen {
  return chosenOf((facet) => {
    const values = [...new Set(params.getAll(facet).map((value) => value.trim().slice(0, 200)))].filter(Boolean);
    return values.filter((value) => shapes[facet]?.test(value) ?? true).slice(0, mostValues);
  });
}

function chosenOf(valuesOf: (facet: Facet) => readonly string[]): Chosen {
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, readonly string[]>;
}

export const nothingChosen: Chosen = chosenOf(() => []);

export function isNarrowed({ chosen }: Pick<Wish, "chosen">): boolean {
  return facets.some((facet) => chosen[facet].length > 0);
}

/** The choice without one of its values. */
export function without(chosen: Chosen, facet: Facet, value: string): Chosen {
  return { ...chosen, [facet]: chosen[facet].filter((each) => each !== value) };
}

const everything: Wish = { q: "", chosen: nothingChosen, sort: "name", near: false, letter: null, surname: null, birthday: null, memorial: false, from: null };

/** A plain list, in the order of the book where nothing else is said. */
export function listWish(part: Partial<Wish>, from: string | null): Wish {
  return { ...everything, ...part, from };
}

/** How a list that is browsed goes on, as its address says it: by a letter of it, in an order; from where, `placeNamed` says (places.server.ts). */
export function turnOf(params: URLSearchParams, usual: Sort): { sort: Sort; letter: string | null } {
  const letter = params.get("letter");
  const sort = (usual === "death" ? listSorts : sorts).find((each) => each !== "relevance" && each === params.get("sort"));
  return { sort: sort ?? usual, letter: letter !== null && /^[A-Z#]$/.test(letter) ? letter : null };
}

/** The same page with something else, as the query part of an address; always from its first page. */
export function addressOf(wish: Wish, change: Partial<Wish> = {}): string {
  const next = { ...wish, from: null, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set("q", next.q);
  for (const facet of facets) for (const value of next.chosen[facet]) params.append(facet, value);
  if (next.sort !== "relevance") params.set("sort", next.sort);
  if (next.near) params.set("near", "1");
  if (next.from) params.set("from", next.from);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Where a page of a list ends or begins: its last (or first) row's place in the order, and which page it is. */
export type Place = { sort: Sort; back: boolean; rank: number; key: string; id: string; page: number };

/** Nobody walks the whole directory through the pages of a search (TRUST.md, E03). */
export const deepest = 40;

export function writePlace({ sort, back, rank, key, id, page }: Place): string {
  return base64url(JSON.stringify([listSorts.indexOf(sort), back ? 1 : 0, rank, key, id, page]));
}

/** A place that cannot be read, or in another order, is the beginning. */
export function readPlace(text: string | null, sort: Sort): Place | null {
  if (!text || text.length > 1000) return null;
  try {
    const [order, back, rank, key, id, page]: unknown[] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (order !== listSorts.indexOf(sort)) return null;
    if (typeof rank !== "number" || !Number.isSafeInteger(rank) || Math.abs(rank) > 2_147_483_647 || typeof key !== "string" || key.includes("\0")) return null;
    if (typeof id !== "string" || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
    if (typeof page !== "number" || !Number.isSafeInteger(page) || page < 1 || page > deepest) return null;
    return { sort, back: back === 1, rank, key, id, page };
  } catch {
    return null;
  }
}

function base64url(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}
