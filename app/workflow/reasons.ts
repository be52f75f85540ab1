import type { PressNeed, StateNeed } from "./decisions";

/** Why `judge` refuses, beside the conditions of the table: those of who, where and when. */
export const refusalReasons = [
  "not_found", "unknown_decision", "wrong_stage", "not_yours", "own_file", "switched_off", "pending", "not_a_choice", "short_code_needed", "same_person",
  "superseded", "changed_meanwhile",
] as const;
export type Reason = (typeof refusalReasons)[number] | StateNeed | PressNeed;

/** The house's own reasons, chosen from a list and kept as a code: for `find_inadmissible`, and for `defer` and `decline`. */
export const reasonCodes = {
  find_inadmissible: ["outside_scope", "duplicate", "already_listed", "self_nomination", "not_identifiable", "no_source", "not_serious"],
  defer: ["insufficient_sources", "too_early", "living_person_unreachable", "more_evaluations", "seat_taken", "next_cycle"],
  decline: ["criteria_not_met", "not_notable_enough", "insufficient_sources", "integrity", "outside_scope", "seat_taken"],
} as const;
export type ReasonCode = (typeof reasonCodes)[keyof typeof reasonCodes][number];

/** Is this one of the codes that a decision may give? Decisions without a list take none. */
export function isReasonCode(decision: string, code: string | undefined): code is ReasonCode {
  const lists: [string, readonly string[]][] = Object.entries(reasonCodes);
  return lists.some(([name, codes]) => name === decision && codes.includes(code ?? ""));
}
