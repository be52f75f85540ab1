import type { ownAnswers as english } from "../en/own-answers";
import type { Same } from "../language";

/** Un questionnaire qui s’enregistre à mesure qu’on le remplit. */
export const ownAnswers = {
  saved: (time: string) => `Enregistré à ${time.replace(":", "\u00a0h\u00a0")}. Appuyez sur « Enregistrer » quand cette réponse est complète.`,
  savedProof: (time: string) => `Enregistré à ${time.replace(":", "\u00a0h\u00a0")}. Rien n’est parti.`,
  begun: "Commencé et non terminé",
  begunText: "Ce que vous avez écrit ici est enregistré pour vous, mais ne figure pas encore parmi vos réponses : appuyez sur « Enregistrer », ou jetez-le.",
  audienceHint: "Vous lisez toujours votre propre notice en entier.",
  lifeHint: "Du texte simple, un paragraphe à la fois. Pour un mot en italique, mettez-le entre astérisques : *ainsi*.",
  oneOfThree: "Il faut un poste, un mandat ou une fonction.",
  cv: {
    file: "Ou envoyez-le en fichier",
    hint: "Un PDF, un document Word (.docx) ou du texte brut, 8 Mo au plus. Nous en lisons les mots et ne gardons rien du fichier.",
    send: "Lire ce fichier",
    needed: "Choisissez le fichier de votre curriculum.",
    refused: {
      no_paper: "Ce n’est ni un PDF, ni un document Word (.docx), ni du texte brut. Rien n’en a été gardé : enregistrez-le dans l’un de ces formats, ou collez son texte ci-dessus.",
      unread: "Nous n’avons pas pu lire ce fichier : il est endommagé, protégé par un mot de passe ou trop volumineux une fois ouvert. Rien n’en a été gardé : collez son texte ci-dessus.",
      no_words: "Ce fichier ne contient pas de mots que nous puissions lire ; c’est peut-être l’image d’une page. Rien n’en a été gardé : collez son texte ci-dessus.",
      too_slow: "Ce fichier était trop long à lire. Rien n’en a été gardé : collez son texte ci-dessus.",
      busy: "Trop de fichiers s’ouvrent en ce moment. Rien n’a été gardé : réessayez dans une minute.",
    },
  },
} satisfies Same<typeof english>;
