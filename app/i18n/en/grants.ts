import type { LookAgain } from "~/subscriptions/grant";
import { plural } from "../numbers";

/** What the administrator is told beside the terms of an access. */
export const grants = {
  state: "State",
  line: (what: string) => `Look at “${what}”.`,

  tell: "Write to its managers",
  tellPerson: "Write to this address",
  tellText: "A letter with the dates, the doors and the page that tests access.",
  tellNobody: "Name somebody who looks after it, and you can have them written to.",
  toldOn: (day: string) => `Last written to on ${day}.`,
  language: "Language, where they have no account yet",
  told: (letters: number) => plural("en", letters, { one: "A letter is about to leave.", other: "# letters are about to leave." }),

  lookAgain: "Look again",
  notices: {
    inner: ({ network }: { network: string }) => `${network} is of an inner network: on the internet nobody comes from it.`,
    wide: ({ network }: { network: string }) => `${network} is very wide for one institution.`,
    shared: ({ network, other }: { network: string; other: string }) => `${network} has addresses in common with ${other}.`,
    shut: () => "There is no network, no domain and no seat: nobody comes in.",
    alone: () => "Nobody looks after it: there is nobody to write to, and nobody sees its use.",
  } satisfies { [Kind in LookAgain["kind"]]: (notice: Extract<LookAgain, { kind: Kind }>) => string },

  sharedMeans: "Where two have an address, the narrower network names the institution to the reader, and counts the reading.",

  endSure: "Yes, end it now",
  again: "Give it again",
  endsSoon: "runs out soon",
};
