import type { biographies as english } from "../en/biographies";
import type { Phrases } from "../index";

export const biographies = {
  import: {
    refusals: {
      not_json: "La ligne n'est pas du JSON.",
      not_an_object: "La ligne ne contient pas de fiche.",
      missing_field: "Un champ nécessaire manque.",
      bad_field: "Un champ ne contient pas ce qu'il devrait.",
      too_long: "Un texte est trop long.",
      no_name: "La fiche ne nomme personne.",
      not_a_date: "Une date n'existe pas dans le calendrier.",
      dates_reversed: "Le décès vient avant la naissance.",
      living_and_dead: "La fiche dit à la fois que la personne vit et quand elle est morte.",
      forbidden_character: "Un texte contient des caractères de commande, ou qui retournent la ligne.",
      no_source: "La fiche ne nomme aucune source.",
    },
    setAside: {
      party_outside_office: "parti hors d'un mandat électif, non recueilli",
      portrait_needs_licence: "adresse d'une image : un portrait demande accord, crédit et licence",
      duplicate: "dit deux fois dans la fiche",
      period_reversed: "finit avant de commencer : gardé sans sa fin",
      direction_marks: "marques de direction invisibles retirées",
      unknown_link: "lien d'une sorte inconnue",
      bad_link: "lien qui n'est ni une adresse ni un identifiant",
      empty: "rien n'était dit",
      unusable: "ne peut devenir un énoncé",
      unknown_field: "champ que le format ne connaît pas",
    },
  },
} satisfies Phrases<typeof english>;
