import type { browsing as english } from "../en/browsing";
import type { Phrases } from "../index";

export const browsing = {
  facets: {
    sector: "Secteur",
    occupation: "Profession",
    organisation: "Organisme",
    school: "École",
    honour: "Honneur",
    country: "Pays",
    place: "Lieu",
    born: "Naissance",
    living: "En vie",
    promotion: "Promotion",
  },
  living: { yes: "En vie", no: "Décédés", unknown: "Non connu" },
  ways: {
    sector: "Par secteur",
    occupation: "Par profession",
    organisation: "Par organisme",
    school: "Par école",
    honour: "Par honneur",
    country: "Par pays",
    place: "Par lieu",
    born: "Par décennie de naissance",
    living: "En vie ou non",
    promotion: "Les promotions",
  },
} satisfies Phrases<typeof english>;
