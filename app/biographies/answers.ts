import { z } from "zod";
import { operationField } from "~/http/form";

/** The form of a proof: for each statement a verdict (`v12`) and words (`c12`), then all others at once, and what to do next. */
export function answersShape(rows: readonly { versionId: number }[]) {
  const fields = rows.flatMap(({ versionId }) => [
    [`v${versionId}`, z.enum(["accept", "correct", "veto"]).optional()] as const,
    [`c${versionId}`, z.string().max(4000).optional()] as const,
  ]);
  return z.object({ ...Object.fromEntries(fields), operation: operationField, rest: z.literal("accept").optional(), then: z.enum(["keep", "finish"]).optional() });
}
