/** Whether a post is held today, was held, or nobody says. */
export const holderStates = ["current", "former", "open"] as const;
export type HolderState = (typeof holderStates)[number];
