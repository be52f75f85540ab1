import type { Stage } from "~/workflow/stages";
import type { PersonSpec } from "./specs";

/** An invented person of no interest, for tests that need a file in some stage. `key` becomes the family name. */
export function somebody(key: string, stage: Stage, more: Partial<PersonSpec> = {}): PersonSpec {
  return {
    key,
    given: "Aurore",
    family: `Test${key}`,
    gender: "female",
    born: "1951-03-03",
    birthPlace: "Montreval",
    language: "fr",
    descriptor: { fr: "Factrice d'orgues", en: "Organ builder" },
    sector: "crafts",
    country: "France",
    statements: [
      { kind: "position", value: { title: { text: "Factrice d'orgues" }, organisation: { text: "Manufacture de Montreval" } }, period: { from: "1980", to: null }, audience: "public" },
    ],
    stage,
    ...more,
  };
}
