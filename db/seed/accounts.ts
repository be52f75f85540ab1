import type { Preset } from "~/workflow/presets";
import type { AccountSpec } from "./specs";

/** The invented people who work for a house, by preset. An alumni house has two of them, and that is enough. */
export const staff: Record<Preset, readonly AccountSpec[]> = {
  national: [
    { key: "editor", name: "Jeanne Cordellier", roles: ["editor"] },
    { key: "editor2", name: "Marc Astier-Noël", roles: ["editor"] },
    { key: "editor3", name: "Harriet Penhallow", roles: ["editor"], language: "en" },
    { key: "secretary", name: "Solange Vauquier", roles: ["secretary"] },
    { key: "member", name: "Ambroise Thévelin", roles: ["member"] },
    { key: "member2", name: "Ottilie Brandauer", roles: ["member"], language: "en" },
    { key: "member3", name: "Rémi Castagnède", roles: ["member"] },
    { key: "member4", name: "Nour Belkhodja", roles: ["member"] },
    { key: "certifier", name: "Sabine Quémener", roles: ["certifier"] },
    { key: "certifier2", name: "Aurèle Delmotte", roles: ["certifier"] },
    { key: "certifier3", name: "Philippa Garrowby", roles: ["certifier"], language: "en" },
    { key: "publisher", name: "Édouard Lanthenay", roles: ["publisher"] },
    { key: "administrator", name: "Colette Fabregoule", roles: ["administrator"] },
    { key: "subscriber", name: "Bibliothèque de Kerlandec", roles: ["subscriber"] },
    { key: "subscriber2", name: "Tobias Wrenfield", roles: ["subscriber"], language: "en" },
    { key: "nominator", name: "Hélène Maupertuis-Roy", roles: ["nominator"] },
    { key: "nominator2", name: "Cuthbert Ashlyn", roles: ["nominator"], language: "en" },
  ],
  academy: [
    { key: "editor", name: "Jeanne Cordellier", roles: ["editor"] },
    { key: "editor2", name: "Marc Astier-Noël", roles: ["editor"] },
    { key: "secretary", name: "Solange Vauquier", roles: ["secretary"] },
    { key: "member", name: "Ambroise Thévelin", roles: ["member"] },
    { key: "member2", name: "Ottilie Brandauer", roles: ["member"], language: "en" },
    { key: "member3", name: "Rémi Castagnède", roles: ["member"] },
    { key: "certifier", name: "Sabine Quémener", roles: ["certifier"] },
    { key: "publisher", name: "Édouard Lanthenay", roles: ["publisher"] },
    { key: "administrator", name: "Colette Fabregoule", roles: ["administrator"] },
    { key: "nominator", name: "Hélène Maupertuis-Roy", roles: ["nominator"] },
  ],
  alumni: [
    { key: "editor", name: "Jeanne Cordellier", roles: ["editor", "administrator"] },
    { key: "publisher", name: "Édouard Lanthenay", roles: ["editor", "certifier", "publisher"] },
    { key: "nominator", name: "Hélène Maupertuis-Roy", roles: ["nominator"] },
  ],
};
