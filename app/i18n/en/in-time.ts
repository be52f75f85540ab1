import type { HeldKind } from "~/authorities/authority";
import type { Years } from "~/authorities/years";

/** "in 2015", "between 2012 and 2018". */
export const during = ({ from, to }: Years) => (from === to ? `in ${from}` : `between ${from} and ${to}`);
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said where an entry or a question leads to who held what, and when. */
export const inTime = {
  answer: "Who, and when",
  /** Behind the name of an organisation, a school or an honour of the lists. */
  way: ({ kind, seat, years }: { kind: HeldKind; seat: boolean; years: Years | null }) => {
    const who = seat ? "who sat there" : { organisation: "who was there", school: "who studied there", honour: "who received it", place: "who was there" }[kind];
    return years === null ? `${who}, and when` : `${who} ${during(years)}`;
  },
  others: {
    seat: (years: Years | null) => `Who else sat there${years === null ? "" : ` ${during(years)}`}`,
    post: (years: Years | null) => `Who else worked there${years === null ? "" : ` ${during(years)}`}`,
    studies: (years: Years | null) => `Who else studied there${years === null ? "" : ` ${during(years)}`}`,
  },
  noWords: "No entry holds these words as they stand.",
};
