import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";

/** What a reader sends: which statement, what is wrong, how they know, and where an answer may go. */
export const reportShape = z.object({
  operation: operationField,
  statement: z.string().regex(/^[1-9]\d{0,15}$/, "http.invalid.choose").optional(),
  wrong: lines(4000),
  source: lines(2000).optional(),
  address: mailAddress.optional(),
  /** Nobody sees this field but programs that fill in every one. */
  website: line(2000).optional(),
  /** When the form was asked for, sealed. */
  asked: line(300).optional(),
});
export type Report = z.output<typeof reportShape>;

/** What came of a report. */
export const outcomes = ["corrected", "kept", "unclear"] as const;
export type Outcome = (typeof outcomes)[number];

export const settleShape = z.object({ operation: operationField, outcome: z.enum(outcomes), answer: lines(4000).optional() });

/** A form that comes back sooner was not filled in by a person; one that comes back later lies open since yesterday. */
export const soonest = 3_000;
export const latest = 24 * 3_600_000;
