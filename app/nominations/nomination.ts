import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";

/** The house's criteria; each nomination gives its grounds per criterion (PRODUCT.md, Selection). */
export const criteria = ["notability", "integrity", "merit", "talent"] as const;
export type Criterion = (typeof criteria)[number];

const ground = lines(3000).optional();

/** What the nomination form brings. The person's names are taken apart; the rest is free. */
export const nominationShape = z.object({
  operation: operationField,
  self: z.enum(["yes"]).optional(),
  given: line(120).optional(),
  family: line(120),
  born: z.string().regex(/^\d{4}$/, "nominations.invalid.year").optional(),
  gender: z.enum(["female", "male"]).optional(),
  sector: z.coerce.number().int().positive().optional(),
  descriptor: line(200),
  mail: mailAddress.optional(),
  language: z.enum(["fr", "en"]),
  relation: line(500),
  notability: lines(3000),
  integrity: ground,
  merit: ground,
  talent: ground,
  sources: lines(4000),
});
export type NominationInput = z.infer<typeof nominationShape>;

/** One source a line; empty lines say nothing. */
export function sourceLines(text: string): string[] {
  return text.split("\n").map((each) => each.trim()).filter(Boolean).slice(0, 20);
}
