import type { searching as english } from "../en/searching";
import { plural } from "../numbers";

const entries = (count: number) => plural("fr", count, { one: "# notice", other: "# notices" });

export const searching = {
  unknownField: (names: string, count: number) => `${count === 1 ? "Il n'y a pas de champ" : "Il n'y a pas de champs"} ${names} : les mots ont été cherchés dans toute la notice. Les champs sont école:, né:, lieu:, métier:, organisation:, distinction:, pays: et secteur:.`,
  cut: "La question est longue : seul son début a été cherché.",
  meant: "Vouliez-vous dire",
  broaden: "Demander moins",
  count: entries,
  without: (said: string) => `sans ${said}`,
  withoutFacet: (facet: string) => `sans la condition « ${facet.toLowerCase()} »`,
  withoutFacets: "sans aucune des conditions",
  help: {
    title: "Comment chercher",
    words: "Un nom, des mots de la notice, ou les deux : Martin cardiologue Lyon. Toutes les formes d'un mot sont trouvées, en français et en anglais.",
    phrase: "Des mots entre guillemets se suivent :",
    phraseExample: "« cour d'appel »",
    without: "Un tiret écarte qui porte le mot :",
    withoutExample: "avocat -Paris",
    field: "Un mot et deux-points cherchent à un seul endroit :",
    fieldExample: "école:polytechnique né:1940-1950",
    fields: "Les champs : école, né (une année, 1940-1950, 1940s, ou une ville), lieu, métier, organisation, distinction, pays, secteur.",
  },
} satisfies typeof english;
