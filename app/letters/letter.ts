/** Where a letter stands on its way (TRUST.md, outbox contract). */
export const letterStates = ["held", "queued", "sending", "sent", "failed", "uncertain", "suppressed"] as const;
export type LetterState = (typeof letterStates)[number];

/** What the desk may do with a letter: let it leave, note that it was posted, send it once more, note that it arrived. */
export const handlings = ["release", "posted", "again", "arrived"] as const;
export type Handling = (typeof handlings)[number];

/** Which handlings a letter is open to. */
export function handlingsOf({ state, channel, sentAt }: { state: string; channel: string; /** When it left, if it did. */ sentAt?: Date | null }): Handling[] {
  if (state === "held") return channel === "post" ? ["posted"] : ["release"];
  // What left and came back has no link in it any more: it is written anew, to another address.
  if (state === "failed") return sentAt ? [] : ["again"];
  return state === "uncertain" ? ["again", "arrived"] : [];
}

/** What a code looks like, for a hint: word joiners keep it on one line. */
export function exampleCode(prefix: string): string {
  return [prefix, "7K3M", "Q2XD"].join("-\u2060");
}
