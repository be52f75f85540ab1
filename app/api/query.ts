import { z } from "zod";
import { type Facet, facets, readPlace, sorts, type Wish, wishOf } from "~/directory/filter";
import { languages } from "~/i18n/language";
import { readQuestion } from "~/words/question";
import type { ParameterError, Wrong } from "./problem";

export const mostItems = 100;
export const usualItems = 25;

const values = z.array(z.string().min(1).max(200)).max(12);

const whole = z.string().regex(/^\d{1,4}$/).transform(Number);

/** The parameters of `/api/v1/people`: what its OpenAPI says, and what is taken, are this one shape. */
export const peopleQuery = z.strictObject({
  q: z.string().describe("A name, words of the entry, or both. The first 200 characters count").optional(),
  externalId: z.string().min(1).max(400).describe("An external id as answers give it, such as `WW000001` or `wikidata:Q42`; instead of everything else").optional(),
  ...(Object.fromEntries(facets.map((facet) => [facet, values.describe("Any of these values; repeat the parameter for several").optional()])) as Record<Facet, z.ZodOptional<typeof values>>),
  sort: z.enum(sorts).describe("`relevance` where something is searched for, else the order of the book").optional(),
  near: z.enum(["0", "1"]).describe("1 adds near spellings where the name itself was found, and makes hits of similar names where nobody bears it").optional(),
  similar: z.enum(["0", "1"]).describe("1 adds `named` and `similar` to the answer: whether anybody is called so, and who has a similar name").optional(),
  limit: whole.pipe(z.int().min(1).max(mostItems)).describe(`How many people a page holds; ${usualItems} unless said`).optional(),
  cursor: z.string().max(1_000).describe("`next` of the page before, with the same other parameters").optional(),
  lang: z.enum(languages).describe("The language of texts that exist in both").optional(),
});

export const personQuery = peopleQuery.pick({ lang: true });

export type PeopleWish = { wish: Wish; externalId: string | null; /** Is it to be said whether anybody is called so, and who nearly? */ similar: boolean };
/** The parameters of `/api/v1/facets/:facet`: the same search, and which of the values. */
export const facetQuery = z.strictObject({
  ...peopleQuery.omit({ externalId: true, sort: true, similar: true, limit: true, cursor: true }).shape,
  find: z.string().min(1).max(100).describe("Only values whose label holds these words, in either language").optional(),
  cursor: z.string().regex(/^[1-9]\d{0,4}$/).describe("`next` of the page before, with the same other parameters").optional(),
});

export type FacetWish = { wish: Wish; find: string; page: number };

/** Which values of a facet a program asks for. */
export function readFacetQuery(params: URLSearchParams): Read<FacetWish> {
  const read = readQuery(facetQuery, params);
  if (!read.ok) return read;
  const { find = "", cursor = "1" } = read.value;
  const wish = wishOf(params);
  const dropped = droppedFrom(wish, read.value);
  return dropped ?? { ok: true, value: { wish: { ...wish, from: null }, find: find.trim(), page: Number(cursor) } };
}

type Refused = { kind: "unknown_parameter" | "bad_parameter" | "bad_cursor"; errors: ParameterError[] };
type Read<T> = { ok: true; value: T } | { ok: false; refused: Refused };

/** Reads an address strictly: a program is told what it got wrong, where a person would be shown what there is. */
export function readQuery<Shape extends z.ZodObject>(shape: Shape, params: URLSearchParams): Read<z.output<Shape>> {
  const known = shape.shape as Record<string, z.ZodType>;
  const unknown = [...new Set(params.keys())].filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) return refuse("unknown_parameter", unknown.map((parameter) => ({ parameter: parameter.slice(0, 100), wrong: "unknown" })));
  const twice = [...new Set(params.keys())].filter((name) => !isFacet(name) && params.getAll(name).length > 1);
  if (twice.length > 0) return refuse("bad_parameter", twice.map((parameter) => ({ parameter, wrong: "twice" })));
  const given = Object.fromEntries([...new Set(params.keys())].map((name) => [name, isFacet(name) ? [...new Set(params.getAll(name))] : params.get(name)]));
  const read = shape.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  return refuse("bad_parameter", read.error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ""), ...wrongIn(issue) })));
}

/**
 * What a search asks for. An external id names one person: nothing else goes with it.
 * @param place what `cursor` names, null where this house did not give it out
 */
export function readPeopleQuery(params: URLSearchParams, place: string | null): Read<PeopleWish> {
  const read = readQuery(peopleQuery, params);
  if (!read.ok) return read;
  const { externalId, limit = usualItems, cursor, lang: _lang, similar, ...others } = read.value;
  const beside = Object.keys(others);
  if (externalId !== undefined && (beside.length > 0 || cursor !== undefined)) return refuse("bad_parameter", [{ parameter: "externalId", wrong: "alone" }]);
  const wish = wishOf(params);
  if (cursor !== undefined && readPlace(place, sortOf(wish)) === null) return refuse("bad_cursor", [{ parameter: "cursor", wrong: "cursor" }]);
  const dropped = droppedFrom(wish, others);
  if (dropped) return dropped;
  return { ok: true, value: { wish: { ...wish, from: place, length: limit }, externalId: externalId ?? null, similar: similar === "1" } };
}

/** A value that no facet can have is wrong; one that nobody has is not. */
function droppedFrom({ chosen }: Wish, given: Partial<Record<Facet, string[]>>): { ok: false; refused: Refused } | null {
  const dropped = facets.filter((facet) => chosen[facet].length < new Set(given[facet] ?? []).size);
  return dropped.length > 0 ? refuse("bad_parameter", dropped.map((parameter) => ({ parameter, wrong: "value" }))) : null;
}

/** Without a question nothing is more relevant than another: the list is in the order of the book. */
function sortOf({ q, sort }: Wish): Wish["sort"] {
  return sort === "relevance" && readQuestion(q).text === "" ? "name" : sort;
}

function wrongIn(issue: z.core.$ZodIssue): Wrong {
  if (issue.path[0] === "limit") return { wrong: "number", from: 1, to: mostItems };
  if (issue.code === "too_big") return { wrong: issue.origin === "array" ? "many" : "long", most: Number(issue.maximum) };
  if (issue.code === "too_small") return { wrong: "empty" };
  return issue.code === "invalid_value" ? { wrong: "choice", of: issue.values.map(String) } : { wrong: "value" };
}

function isFacet(name: string): boolean {
  return (facets as readonly string[]).includes(name);
}

function refuse(kind: Refused["kind"], errors: ParameterError[]): { ok: false; refused: Refused } {
  return { ok: false, refused: { kind, errors } };
}
