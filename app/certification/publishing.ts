import type { Standing } from "~/workflow/stages";

/** Standings that the publisher looks after, in the order of the trays. */
export const publishedStandings = ["public", "suspended", "retired", "memorial", "withdrawn"] as const satisfies readonly Standing[];
export type PublishedStanding = (typeof publishedStandings)[number];
