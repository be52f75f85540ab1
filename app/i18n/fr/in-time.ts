import type { HeldKind } from "~/authorities/authority";
import type { Years } from "~/authorities/years";
import type { en } from "../en";

/** « en 2015 », « entre 2012 et 2018 ». */
export const during = ({ from, to }: Years) => (from === to ? `en ${from}` : `entre ${from} et ${to}`);
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const inTime = {
  answer: "Qui, et quand",
  way: ({ kind, seat, years }: { kind: HeldKind; seat: boolean; years: Years | null }) => {
    const who = seat ? "qui y siégeait" : { organisation: "qui y était", school: "qui y étudiait", honour: "qui la reçut", place: "qui y était" }[kind];
    return years === null ? `${who}, et quand` : `${who} ${during(years)}`;
  },
  others: {
    seat: (years: Years | null) => `Qui d'autre y siégeait${years === null ? "" : ` ${during(years)}`}`,
    post: (years: Years | null) => `Qui d'autre y travaillait${years === null ? "" : ` ${during(years)}`}`,
    studies: (years: Years | null) => `Qui d'autre y étudiait${years === null ? "" : ` ${during(years)}`}`,
  },
  noWords: "Aucune notice ne contient ces mots tels quels.",
} satisfies typeof en.inTime;
