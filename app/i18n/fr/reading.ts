import type { reading as english } from "../en/reading";
import type { Phrases } from "../index";
import { plural } from "../numbers";

const voweled = (name: string) => (/^[aàâeéèêëiîïoôuùûüœæ]/iu.test(name) ? "d'" : "de ");

export const reading = {
  apart: (said: string) => `${said}, les mots où qu'ils soient`,
  only: (said: string) => `seulement ${said}`,
  teasersOnly: "On n'a cherché que dans ce que chacun peut lire. Qui lit les notices entières trouve aussi par le reste.",
  readWhole: "Tout lire",
  besides: {
    title: "De naissance, de mariage ou de plume",
    lead: (count: number, surname: string) => plural("fr", count, { one: `Une personne porte ou a porté le nom ${voweled(surname)}${surname} à côté d'un autre.`, other: `# personnes portent ou ont porté le nom ${voweled(surname)}${surname} à côté d'un autre.` }),
  },
  keyTakenOver: "encre grise : repris, non vérifié",
  takenOverIn: (language: string) => `La notice a été reprise en ${language}. Ce texte est composé à partir des mêmes faits.`,
  readTakenOver: (language: string) => `La lire en ${language}`,
  yearsKnown: (from: string, to: string) => (from === to ? `Les dates connues ici sont de ${from}.` : `Les dates connues ici vont de ${from} à ${to}.`),
  noOneListed: "Il peut y avoir des personnes sans notice.",
  front: "Portrait et certificat",
  toList: "Passer les lettres et les filtres, vers la liste",
  inLatin: "En lettres latines :",
  noFiles: "Aucun de vos rayons ne porte encore de notice",
  toDirectory: "Vers le répertoire",
  sections: "Dans cette page",
} satisfies Phrases<typeof english>;
