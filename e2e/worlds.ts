import { somebody } from "../db/seed/somebody";
import type { PersonSpec, WorldSpec } from "../db/seed/specs";
import type { Preset } from "~/workflow/presets";

/** A school beside the post that everybody has; its name is written as whoever gave it wrote it. */
const studied = (school: string, from: string, to: string | null): PersonSpec["statements"] => [
  { kind: "position", value: { title: { text: "Factrice d'orgues" }, organisation: { text: "Manufacture de Montreval" } }, period: { from: "1995", to: null }, audience: "public" },
  { kind: "education", value: { school: { text: school } }, period: { from, to }, audience: "public" },
];

/** What each journey finds when it begins: few people, so that every one has a part. */
export const worlds: Record<Preset, WorldSpec> = {
  national: {
    preset: "national",
    persons: [
      somebody("listed", "published", { given: "Odile", family: "Chavanon", life: ["Née à Montreval, elle y fonde en 1980 une *manufacture d'orgues*."], portrait: "public" }),
      somebody("namesake", "published", { given: "Odile", family: "Chavanon", born: "1978-05-02" }),
      somebody("memorial", "published", { given: "Hugues", family: "Brancourteau", gender: "male", born: "1931", standing: "memorial", died: "2026-05-14" }),
      somebody("trained", "published", { given: "Nolwenn", family: "Kerdaniel", statements: studied("Conservatoire de Montreval", "1990", "1994") }),
      somebody("taught", "published", { given: "Tanguy", family: "Lesquivit", gender: "male", statements: studied("Montreval (conservatoire)", "1992", null) }),
      somebody("assessed", "assessment", { given: "Honorine", family: "Morvandiau" }),
      somebody("proposed", "proposed", { given: "Ariane", family: "Quesnelle" }),
      somebody("deferrable", "proposed", { given: "Moussa", family: "Taillefer", gender: "male" }),
      somebody("declinable", "proposed", { given: "Solveig", family: "Marchandise" }),
      somebody("raced", "proposed", { given: "Nestor", family: "Vieuxbois", gender: "male" }),
      somebody("voided", "proposed", { given: "Catalina", family: "Ulloa" }),
      somebody("drafted", "drafting", { given: "Palmyre", family: "Palluat" }),
      somebody("shared", "drafting", { given: "Ysaline", family: "Bourdevoix" }),
      somebody("written", "drafting", { given: "Théodule", family: "Aumeran", gender: "male" }),
      somebody("portrayed", "questionnaire", { given: "Fanchon", family: "Lavenir" }),
      somebody("printed", "invited", { given: "Gaëtane", family: "Ormoy", language: "en" }),
      somebody("helped", "questionnaire", { given: "Perrine", family: "Aubigeois" }),
      somebody("answering", "questionnaire", { given: "Blandine", family: "Vercors" }),
      somebody("vetoing", "drafting", { given: "Lucienne", family: "Charvieu", language: "en" }),
      somebody("declining", "invited", { given: "Anselme", family: "Trouvé", gender: "male", language: "en", born: "1958-03-03" }),
      somebody("returned", "invited", { given: "Ismène", family: "Dolorat", language: "en" }),
      somebody("invited", "invited", { given: "Malo", family: "Coëtquen", gender: "male" }),
    ],
    accounts: [
      { key: "odile", name: "Odile Chavanon", roles: ["nominee"], person: "listed" },
      { key: "blandine", name: "Blandine Vercors", roles: ["nominee"], person: "answering" },
      { key: "eudes", name: "Eudes Marcillac", roles: ["subscriber"] },
      { key: "fanchon", name: "Fanchon Lavenir", roles: ["nominee"], person: "portrayed" },
    ],
  },
  academy: { preset: "academy", persons: [somebody("listed", "published", { given: "Odile", family: "Chavanon" })] },
  alumni: { preset: "alumni", persons: [somebody("listed", "published", { given: "Odile", family: "Chavanon" })] },
};
