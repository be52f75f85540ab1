import type { Authority } from "./authority";

/** What of a list is shown. */
export const shows = ["all", "untranslated", "doubles", "unused"] as const;
export type Show = (typeof shows)[number];

export type Listed = Authority & { entries: number };
