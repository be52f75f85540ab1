import type { Phrases } from "~/i18n";
import type { entryPages as english } from "../en/entry-pages";

export const entryPages = {
  taken: {
    certified: (number: string) => `notice certifiée, nº ${number}`,
    takenOver: (from: string) => `reprise de ${from}, non certifiée`,
    uncertified: "notice non certifiée",
  },
} satisfies Phrases<typeof english>;
