/** The four facets: each may hold several values, any of which will do. */
export const facets = ["sector", "country", "born", "occupation"] as const;
export type Facet = (typeof facets)[number];
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

export type Sort = "relevance" | "name";

/** What a page of the directory asks for, as its address says it. */
export type Wish = {
  q: string;
  chosen: Chosen;
  sort: Sort;
  /** Near spellings too, though the name was found. */
  near: boolean;
  letter: string | null;
  surname: string | null;
  promotion: number | null;
  /** Only those who have died. */
  memorial: boolean;
  /** Where the last page ended, or the next began. */
  from: string | null;
};

const mostValues = 12;

/** Reads the address; what makes no sense in it is as if it were not there. */
export function wishOf(params: URLSearchParams): Wish {
  const values = (name: Facet) => [...new Set(params.getAll(name).map((value) => value.trim().slice(0, 80)))].filter(Boolean).slice(0, mostValues);
  return {
    q: params.get("q") ?? "",
    chosen: { sector: values("sector"), country: values("country"), born: values("born").filter((value) => /^\d{3,4}$/.test(value)), occupation: values("occupation") },
    sort: params.get("sort") === "name" ? "name" : "relevance",
    near: params.get("near") === "1",
    letter: null,
    surname: null,
    promotion: null,
    memorial: false,
    from: params.get("from"),
  };
}

export const nothingChosen: Chosen = { sector: [], country: [], born: [], occupation: [] };

/** A plain list in the order of the book. */
export function listWish(part: Partial<Wish>, from: string | null): Wish {
  return { q: "", chosen: nothingChosen, sort: "name", near: false, letter: null, surname: null, promotion: null, memorial: false, ...part, from };
}

/** The same page with something else, as the query part of an address; always from its first page. */
export function addressOf(wish: Wish, change: Partial<Wish> = {}): string {
  const next = { ...wish, from: null, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set("q", next.q);
  for (const facet of facets) for (const value of next.chosen[facet]) params.append(facet, value);
  if (next.sort === "name") params.set("sort", "name");
  if (next.near) params.set("near", "1");
  if (next.from) params.set("from", next.from);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Where a page of a list ends or begins: its last (or first) row's place in the order, and which page it is. */
export type Place = { back: boolean; rank: number; key: string; id: string; page: number };

/** Nobody walks the whole directory through the pages of a search (TRUST.md, E03). */
export const deepest = 40;

export function writePlace({ back, rank, key, id, page }: Place): string {
  return base64url(JSON.stringify([back ? 1 : 0, rank, key, id, page]));
}

/** A place that cannot be read is the beginning. */
export function readPlace(text: string | null): Place | null {
  if (!text || text.length > 1000) return null;
  try {
    const [back, rank, key, id, page]: unknown[] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (typeof rank !== "number" || !Number.isSafeInteger(rank) || Math.abs(rank) > 1e6 || typeof key !== "string" || key.includes("\0")) return null;
    if (typeof id !== "string" || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
    if (typeof page !== "number" || !Number.isSafeInteger(page) || page < 1 || page > deepest) return null;
    return { back: back === 1, rank, key, id, page };
  } catch {
    return null;
  }
}

function base64url(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}
