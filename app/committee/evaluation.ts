import { z } from "zod";
import { lines, operationField } from "~/http/form";
import { criteria } from "~/nominations/nomination";

const score = z.coerce.number().int().min(1).max(5).optional();

/** A member's judgement: each criterion scored 1 to 5 with a note, or an abstention. */
export const evaluationShape = z.object({
  operation: operationField,
  abstain: z.enum(["yes"]).optional(),
  notability: score,
  integrity: score,
  merit: score,
  talent: score,
  notabilityNote: lines(2000).optional(),
  integrityNote: lines(2000).optional(),
  meritNote: lines(2000).optional(),
  talentNote: lines(2000).optional(),
});
export type EvaluationInput = z.infer<typeof evaluationShape>;

export type Scores = Partial<Record<(typeof criteria)[number], { score: number; note: string | null }>>;

/** The scores of a form, or the criteria that still lack one. An abstention needs none. */
export function scoresOf(input: EvaluationInput): { ok: true; scores: Scores } | { ok: false; missing: (typeof criteria)[number][] } {
  if (input.abstain === "yes") return { ok: true, scores: {} };
  const missing = criteria.filter((criterion) => input[criterion] === undefined);
  if (missing.length > 0) return { ok: false, missing };
  const scores = Object.fromEntries(criteria.map((criterion) => [criterion, { score: input[criterion] ?? 0, note: input[`${criterion}Note`] ?? null }]));
  return { ok: true, scores };
}

export const conflictShape = z.object({ operation: operationField, conflict: z.enum(["none", "declared"]), note: lines(1000).optional() });
