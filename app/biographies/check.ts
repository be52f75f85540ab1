import { z } from "zod";
import type { Stage } from "~/workflow/stages";

export const checkMethods = ["document", "register", "second_source", "telephone", "previous_edition"] as const;
export type CheckMethod = (typeof checkMethods)[number];
export const checkResults = ["confirmed", "refuted", "undecided"] as const;
export type CheckResult = (typeof checkResults)[number];

/** Checks may be recorded from the questionnaire on, and the proof shows their result; `pass_checks` closes them. */
export const checkingStages: readonly Stage[] = ["questionnaire", "drafting", "proof", "verification"];

/** What the checker writes down about one statement. */
export const checkShape = z.object({
  method: z.enum(checkMethods),
  result: z.enum(checkResults),
  note: z.string().max(2000).optional(),
  /** What was looked at: "Journal officiel, 4 October 2003, p. 12". Kept as evidence beside the statement. */
  evidence: z.string().max(300).optional(),
  /** Or what is here already: a piece of evidence of this statement. */
  restsOn: z.uuid().optional(),
  validUntil: z.iso.date().optional(),
});
export type CheckInput = z.infer<typeof checkShape>;
