import type { Match } from "./look-up.server";

/** What the lists have for the words of one field (`slot`) of a form; `text` is what was typed. */
export type Picks = { slot: string; text: string; matches: Match[] };

/** The name of the field that says which entry of the list is meant. */
export const pickName = (slot: string): string => `pick.${slot}`;
