import type { Bilingual } from "../about";
import { blanks } from "../blocks";

/** Six digits to sign in with. They are put in when the letter leaves, and kept nowhere afterwards. */
export const signInCode: Bilingual = {
  fr: ({ house }) => ({
    subject: `${house.name} : votre code`,
    signedBy: "house",
    blocks: [
      "Voici le code qui vous fait entrer :",
      { lines: [blanks.digits] },
      "Il est bon pendant dix minutes, dans le navigateur qui l'a demandé. Nous ne le demandons jamais par téléphone ni par lettre.",
      "Si vous n'avez rien demandé, vous n'avez rien à faire : sans lui, personne n'entre.",
    ],
  }),
  en: ({ house }) => ({
    subject: `${house.name}: your code`,
    signedBy: "house",
    blocks: [
      "Here is the code that signs you in:",
      { lines: [blanks.digits] },
      "It is good for ten minutes, in the browser that asked for it. We never ask for it by telephone or by letter.",
      "If you did not ask for a code, you need not do anything: without it, nobody comes in.",
    ],
  }),
};

/** Six digits that open the reading room to the address on file. */
export const shortCode: Bilingual = {
  fr: ({ house }) => ({
    subject: `${house.name} : le second code de votre dossier`,
    signedBy: "house",
    blocks: [
      "Quelqu'un a donné le code de votre lettre et demande à lire votre dossier. Si c'est vous, voici le second code :",
      { lines: [blanks.digits] },
      "Il est bon pendant dix minutes, dans le navigateur qui l'a demandé.",
      "Si ce n'est pas vous, ne faites rien : sans lui, votre dossier reste fermé. Un mot de votre part nous aiderait toutefois.",
    ],
  }),
  en: ({ house }) => ({
    subject: `${house.name}: the second code of your file`,
    signedBy: "house",
    blocks: [
      "Somebody has given the code of your letter and asks to read your file. If it is you, here is the second code:",
      { lines: [blanks.digits] },
      "It is good for ten minutes, in the browser that asked for it.",
      "If it is not you, do nothing: without it, your file stays closed. A word from you would help us, though.",
    ],
  }),
};
