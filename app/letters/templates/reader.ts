import type { LetterTemplate } from "../wording";

/** The desk's answer to somebody who reported an error in an entry. */
export const reportAnswered: LetterTemplate = {
  signedBy: "house",
  variables: ["house", "domain", "telephone", "person", "answer"],
  needed: ["person", "answer"],
  example: { note: "Le registre de l'école donne bien 1971. La notice est corrigée." },
  fr: {
    subject: "{house} : votre signalement",
    body: `Vous nous avez signalé une erreur dans la notice de {person}. Nous l'avons examinée, et vous en remercions.

{answer}

Votre adresse est effacée de nos livres avec l'envoi de cette lettre.`,
  },
  en: {
    subject: "{house}: your report",
    body: `You told us of an error in the entry of {person}. We have looked into it, and thank you.

{answer}

Your address is erased from our books as this letter leaves.`,
  },
};
