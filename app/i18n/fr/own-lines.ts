import type { ownLines as english } from "../en/own-lines";
import type { Phrases } from "../index";

export const ownLines = {
  addresses: "Vos adresses",
  names: "Vos noms",
  grounds: "Pourquoi votre nom a été proposé",
  consents: "Ce à quoi vous avez consenti",
  origins: {
    nominator: "donnée avec une proposition",
    editor: "trouvée par notre rédaction",
    person: "donnée par vous",
    import: "reprise d'une édition antérieure",
    other: "de nos registres",
  },
  since: (date) => `depuis le ${date}`,
  until: (date) => `jusqu'au ${date}`,
  on: (date) => `Écrit le ${date} ; nos règles gardent secret le nom de qui l'a écrit.`,
  bySelf: (date) => `Écrit par vous le ${date}.`,
  sources: (list) => `Sources : ${list}.`,
  given: (date) => `consenti le ${date}`,
  withdrawn: (date) => `retiré le ${date}`,
  nothing: (list) => `Rien n'est gardé de ces sortes : ${list}.`,
  see: "Voir",
} satisfies Phrases<typeof english>;
