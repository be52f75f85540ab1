/** The answers that a letter's code is enough for. */
export const roomDecisions = ["accept", "refuse", "take_back", "object"] as const;
export type RoomDecision = (typeof roomDecisions)[number];

/** The buttons of the reading room. "Never again" is kept beside "no" because people say one or the other; both hold for good. */
export const answers = ["accept", "no_thanks", "never_again", "take_back", "object"] as const;
export type Answer = (typeof answers)[number];

export function decisionOf(answer: Answer): RoomDecision {
  return answer === "no_thanks" || answer === "never_again" ? "refuse" : answer;
}
