import { z } from "zod";
import { isPartialDate, isReversed } from "~/biographies/partial-date";

/** Why a row is refused; each is a phrase: `t.biographies.import.refusals[reason]`. */
export const refusalReasons = [
  "not_json",
  "not_an_object",
  "missing_field",
  "bad_field",
  "too_long",
  "no_name",
  "not_a_date",
  "dates_reversed",
  "living_and_dead",
  "forbidden_character",
  "no_source",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `field` is the path in the record ("positions.3.from"); it holds no text of the record. */
export type RecordReading = { ok: true; record: PersonRecord } | { ok: false; reason: RefusalReason; field: string | null };

const short = z.string("bad_field").max(400, "too_long");
const maybe = short.nullish().transform((text) => text?.trim() || null);
const namePart = z.string("bad_field").max(120, "too_long");
const maybeName = namePart.nullish().transform((text) => text?.trim() || null);
const date = z
  .string("bad_field")
  .refine(isPartialDate, "not_a_date")
  .nullish()
  .transform((text) => text ?? null);
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item, "bad_field")
    .max(500, "too_long")
    .nullish()
    .transform((items) => items ?? []);

export const positionTypes = ["mandate", "government", "political_function", "employment"] as const;

/** One person, as people.schema.json describes it. Fields that it does not name are kept apart, and reported by the mapping. */
export const personRecord = z.looseObject({
  id: short.min(1, "missing_field"),
  name_display: namePart.refine((name) => name.trim() !== "", "no_name"),
  given_name: maybeName,
  family_name: maybeName,
  particle: maybeName,
  name_prefix: maybeName,
  name_suffix: maybeName,
  name_split: z
    .enum(["source", "heuristic"], "bad_field")
    .nullish()
    .transform((split) => split ?? "source"),
  other_names: listOf(z.object({ name: short, type: short, lang: maybe })),
  gender: z
    .enum(["male", "female"], "bad_field")
    .nullish()
    .transform((gender) => gender ?? null),
  birth_date: date,
  death_date: date,
  living: z
    .boolean("bad_field")
    .nullish()
    .transform((living) => living ?? null),
  birth_place: maybe,
  countries: listOf(short),
  sector: maybe,
  occupations: listOf(short),
  positions: listOf(
    z.object({
      title: maybe,
      organisation: maybe,
      place: maybe,
      from: date,
      to: date,
      type: z.enum(positionTypes, "bad_field"),
      party: maybe,
    }),
  ),
  education: listOf(z.object({ text: short, from: date, to: date })),
  honours: listOf(z.object({ text: short, date })),
  images: listOf(z.string("bad_field").max(2000, "too_long")),
  links: z
    .record(z.string(), z.string("bad_field").max(2000, "too_long"), "bad_field")
    .nullish()
    .transform((links) => links ?? {}),
  summary: z
    .string("bad_field")
    .max(60_000, "too_long")
    .nullish()
    .transform((text) => text?.trim() || null),
  summary_lang: maybe,
  record_lang: z
    .string("bad_field")
    .regex(/^[a-z]{2,3}$/, "bad_field")
    .nullish()
    .transform((lang) => lang ?? "en"),
  sources: z
    .array(
      z.object({
        name: short.min(1, "no_source"),
        url: z
          .string("bad_field")
          .max(2000, "too_long")
          .nullish()
          .transform((url) => url ?? null),
        licence: maybe,
        licence_verified: z
          .boolean("bad_field")
          .nullish()
          .transform((seen) => seen ?? false),
        id: maybe,
      }),
      "missing_field",
    )
    .min(1, "no_source"),
});
export type PersonRecord = z.output<typeof personRecord>;

const longestLine = 1_000_000;

/** Reads one line of the file. Nothing of a refused line is kept; the reason says which field and why. */
export function readRecord(line: string): RecordReading {
  if (line.length > longestLine) return refused("too_long");
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return refused("not_json");
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) return refused("not_an_object");
  const hidden = pathOfForbidden(input);
  if (hidden !== null) return refused("forbidden_character", hidden);
  const read = personRecord.safeParse(input);
  if (!read.success) return refusedFor(read.error.issues[0], input);
  const { birth_date: from, death_date: to, living } = read.data;
  if (isReversed({ from, to })) return refused("dates_reversed", "death_date");
  if (living === true && to !== null) return refused("living_and_dead", "living");
  return { ok: true, record: read.data };
}

function refused(reason: RefusalReason, field: string | null = null): RecordReading {
  return { ok: false, reason, field };
}

function refusedFor(issue: z.core.$ZodIssue | undefined, input: object): RecordReading {
  if (!issue) return refused("bad_field");
  const field = issue.path.join(".") || null;
  const absent = issue.path.length === 1 && !Object.hasOwn(input, String(issue.path[0]));
  return refused(absent ? "missing_field" : (refusalReasons.find((reason) => reason === issue.message) ?? "bad_field"), field);
}

/** Overrides and isolates of direction, control characters (line ends and tabs apart) and halves of characters. Plain direction marks are taken out later. */
const forbidden = /[\u202A-\u202E\u2066-\u2069\p{Cs}\p{Noncharacter_Code_Point}]|(?![\n\r\t])\p{Cc}/u;
const deepest = 8;

function pathOfForbidden(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === "string") return forbidden.test(value) ? path.join(".") : null;
  if (typeof value !== "object" || value === null) return null;
  if (path.length > deepest) return path.join(".");
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfForbidden(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
