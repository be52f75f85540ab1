import type { PressNeed, StateNeed } from "./decisions";

/** Why `judge` refuses, beside the conditions of the table: those of who, where and when. */
export const refusalReasons = [
  "not_found", "unknown_decision", "wrong_stage", "not_yours", "own_file", "switched_off", "pending", "not_a_choice", "short_code_needed", "same_person",
  "superseded", "changed_meanwhile",
] as const;
export type Reason = (typeof refusalReasons)[number] | StateNeed | PressNeed;

/** The house's own reasons, by decision: chosen from a list, kept as a code, written out in the reader's language. */
export const reasonCodes = {
  find_inadmissible: ["outside_scope", "duplicate", "already_listed", "self_nomination", "not_identifiable", "no_source"],
  defer: ["insufficient_sources", "living_person_unreachable", "too_early", "next_cycle", "seat_taken"],
  decline: ["not_notable_enough", "criteria_not_met", "integrity", "insufficient_sources", "outside_scope", "seat_taken"],
} as const;
export type ReasonCode = (typeof reasonCodes)[keyof typeof reasonCodes][number];

/** Which of them fits which decision is the page's to offer; a code that no list has is no reason. */
export function isReasonCode(code: string | undefined): code is ReasonCode {
  return Object.values(reasonCodes).some((codes: readonly (string | undefined)[]) => codes.includes(code));
}
