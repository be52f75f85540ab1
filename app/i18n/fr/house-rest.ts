import type { houseRest as english } from "../en/house-rest";
import type { Same } from "../language";

/** Les jours où la maison se repose. */
export const houseRest = {
  title: "Jours de repos",
  lead: "Les relances et les appels qui tombent un tel jour partent le jour ouvré suivant. Ce qu’une personne fait d’elle-même est reçu tous les jours.",
  weekly: "Chaque semaine",
  weekdays: { sunday: "Dimanche", monday: "Lundi", tuesday: "Mardi", wednesday: "Mercredi", thursday: "Jeudi", friday: "Vendredi", saturday: "Samedi" },
  days: "Et ces jours-ci, un par ligne",
  daysHint: "Un jour de chaque année (1er mai), un seul jour (2 janvier 2027), ou tant de jours avant ou après le dimanche de Pâques (Pâques + 39 est l’Ascension).",
  save: "Enregistrer les jours de repos",
  look: "Voir d’abord les dates",
  saved: "Les jours de repos sont enregistrés.",
  next: "Les prochains jours de repos, outre ceux de chaque semaine",
  none: "Aucun d’ici un an.",
  notSaved: "Pas encore enregistré : ces dates suivent de ce qui est dans le formulaire.",
  noDay: (line: string) => `« ${line} » n’est pas un jour que nous sachions lire. Écrivez 1er mai, 2 janvier 2027 ou Pâques + 39.`,
  never: "Une maison qui se repose tous les jours de la semaine n’écrirait jamais à personne, et plus de soixante jours sont trop.",
} satisfies Same<typeof english>;
