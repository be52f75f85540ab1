import type { grants as english } from "../en/grants";
import type { Same } from "../language";
import { plural } from "../numbers";

/** Ce que l'administrateur apprend à côté des termes d'un accès. */
export const grants = {
  state: "État",
  line: (what: string) => `Voyez « ${what} ».`,

  tell: "Écrire à ses responsables",
  tellPerson: "Écrire à cette adresse",
  tellText: "Une lettre avec les dates, les portes et la page qui vérifie l'accès.",
  tellNobody: "Nommez quelqu'un qui s'en occupe, et vous pourrez lui faire écrire.",
  toldOn: (day: string) => `Dernière lettre le ${day}.`,
  language: "Langue, pour qui n'a pas encore de compte",
  told: (letters: number) => plural("fr", letters, { one: "Une lettre va partir.", other: "# lettres vont partir." }),

  lookAgain: "À revoir",
  notices: {
    inner: ({ network }: { network: string }) => `${network} est d'un réseau intérieur : personne n'en vient sur l'internet.`,
    wide: ({ network }: { network: string }) => `${network} est très large pour un seul établissement.`,
    shared: ({ network, other }: { network: string; other: string }) => `${network} a des adresses en commun avec ${other}.`,
    shut: () => "Il n'y a ni réseau, ni domaine, ni place : personne n'entre.",
    alone: () => "Personne ne s'en occupe : il n'y a personne à qui écrire, et personne ne voit son usage.",
  },

  sharedMeans: "Où deux établissements ont une adresse, le réseau le plus étroit l'emporte : il nomme l'établissement au lecteur, et compte la lecture.",

  endSure: "Oui, y mettre fin maintenant",
  again: "Le donner de nouveau",
  endsSoon: "bientôt échu",
} satisfies Same<typeof english>;
