import type { Language } from "~/i18n";
import type { About } from "../about";
import type { Block } from "../blocks";
import { rightsLink } from "./frame";

/** Article 14 GDPR, in the first letter to a person: whence the data, what for, how long, and how to object in one step. */
export function sourceOfData(about: About): Block[] {
  return words[about.lang](about);
}

const words: Record<Language, (about: About) => Block[]> = {
  fr: (about) => [
    { head: "D'où nous tenons vos données" },
    [frenchOrigin[about.origin.kind](about), sourcesInFrench(about), frenchAddress[about.origin.address]].filter(Boolean).join(" "),
    `Nous les employons pour décider si une notice sur votre parcours a sa place dans notre répertoire, puis pour l'écrire avec vous. Cela repose sur l'intérêt légitime du public à une information biographique vérifiée ; ce qui touche à la famille, aux loisirs, au portrait et aux coordonnées ne paraît qu'avec votre accord. Sans suite, tout est effacé après trois ${about.cycles ? "cycles de sélection" : "ans"}.`,
    `Vous pouvez vous opposer en une seule démarche, et nous effaçons tout en trente jours, sauf une empreinte illisible de votre nom qui nous évite de vous écrire à nouveau. Vous pouvez aussi demander une copie de ce que nous tenons, le faire corriger, ou saisir l'autorité de protection des données. Comment faire :`,
    { href: rightsLink },
  ],
  en: (about) => [
    { head: "Where we have your data from" },
    [englishOrigin[about.origin.kind](about), sourcesInEnglish(about), englishAddress[about.origin.address]].filter(Boolean).join(" "),
    `We use them to decide whether an entry on your career belongs in our directory, and then to write it with you. This rests on the legitimate interest of the public in checked biographical information; what concerns family, recreations, portrait and contact details appears with your consent only. If nothing comes of it, everything is erased after three ${about.cycles ? "rounds of selection" : "years"}.`,
    `You can object in one step, and we erase everything within thirty days, except for an unreadable trace of your name that keeps us from writing to you again. You can also ask for a copy of what we hold, have it corrected, or turn to the data protection authority. How to do it:`,
    { href: rightsLink },
  ],
};

const frenchOrigin: Record<About["origin"]["kind"], (about: About) => string> = {
  nomination: () => "Quelqu'un a proposé votre nom en exposant ses raisons ; nos règles gardent secret le nom des proposants.",
  self: () => "Vous avez vous-même proposé votre nom.",
  edition: ({ origin }) => `Nous avons repris votre notice d'une édition antérieure (${origin.edition ?? ""}).`,
  editors: () => "Notre rédaction a relevé votre parcours dans des sources publiques.",
};

const englishOrigin: Record<About["origin"]["kind"], (about: About) => string> = {
  nomination: () => "Somebody put your name forward and gave their reasons; our rules keep the names of nominators secret.",
  self: () => "You put your own name forward.",
  edition: ({ origin }) => `We took your entry over from an earlier edition (${origin.edition ?? ""}).`,
  editors: () => "Our editors found your career in public sources.",
};

const frenchAddress: Record<About["origin"]["address"], string> = {
  nominator: "Votre adresse nous a été donnée avec cette proposition.",
  editor: "Votre adresse figure dans des sources publiques, ou nous a été donnée par votre secrétariat.",
  person: "Votre adresse est celle que vous nous avez donnée.",
  other: "",
};

const englishAddress: Record<About["origin"]["address"], string> = {
  nominator: "Your address was given with that nomination.",
  editor: "Your address stands in public sources, or was given to us by your office.",
  person: "Your address is the one that you gave us.",
  other: "",
};

/** Addresses of pages stay out: a letter has no link but the house's own. */
function named({ origin }: About): string[] {
  return origin.sources.map((source) => source.replace(/https?:\/\/(?:www\.)?([^\s/]+)\S*/g, "$1")).slice(0, 6);
}

function sourcesInFrench(about: About): string {
  const sources = named(about);
  return sources.length === 0 ? "" : `Sources publiques consultées : ${sources.join(" ; ")}.`;
}

function sourcesInEnglish(about: About): string {
  const sources = named(about);
  return sources.length === 0 ? "" : `Public sources consulted: ${sources.join("; ")}.`;
}
