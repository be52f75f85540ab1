import type { liveEntry as english } from "../en/live-entry";
import type { Same } from "../language";

/** La notice à côté du formulaire que l'on remplit. */
export const liveEntry = {
  preview: "Voir la notice avec ce texte",
  failed: "La notice n’a pas pu être renouvelée ; nouvel essai dès que vous poursuivez.",
  notSaved: "Rien de ceci n’est encore enregistré",
  notSavedText: "Voici la notice telle qu’elle se lirait avec le texte du formulaire. Enregistrez l’énoncé pour le garder.",
  notPrinted: "Le livre n’imprime rien de cet énoncé.",
  lines: (lines: number, budget: number) => `La notice est renouvelée : ${lines} lignes sur ${budget}.`,
  saveAndNext: "Enregistrer et ouvrir le suivant",
  keySaves: "enregistrer et ouvrir l’énoncé suivant",
  close: "Fermer",
  findings: (count: number) => (count === 1 ? "1 mot à revoir" : `${count} mots à revoir`),
} satisfies Same<typeof english>;
