import type { Authority } from "./authority";

/** What of a list is shown. */
export const shows = ["all", "untranslated", "doubles", "unused"] as const;
export type Show = (typeof shows)[number];

/** `double` is the entry that it may be the same as, where likely doubles were asked for. */
export type Listed = Authority & { entries: number; double?: number | null };
