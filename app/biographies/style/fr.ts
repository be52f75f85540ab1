import type { Gender } from "../statement";
import { frenchHonour, frenchInstitution, frenchOffice } from "./fr-capitals";
import { and, join, plain, text, type Inline } from "./inline";
import { frenchPreposition, isCountry } from "./places";
import type { Dated, Voice } from "./voice";

const numbers = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
];

function byGender(gender: Gender, female: string, male: string, unknown: string): string {
  return gender === "female" ? female : gender === "male" ? male : unknown;
}

/** "à Briançon", "au Havre", "aux Andelys", "en Belgique". */
function at(place: Inline[]): Inline[] {
  const name = plain(place);
  if (isCountry(name, "fr")) return [...text(`${frenchPreposition(name)} `), ...place];
  return contracted(place, "à ", { Le: "au ", Les: "aux " });
}

function contracted(place: Inline[], preposition: string, with_: Record<"Le" | "Les", string>): Inline[] {
  const [first, ...rest] = place;
  for (const article of ["Le", "Les"] as const) {
    if (first && !first.lang && first.text.startsWith(`${article} `))
      return [...text(with_[article]), { ...first, text: first.text.slice(article.length + 1) }, ...rest];
  }
  return place.length > 0 ? [...text(preposition), ...place] : [];
}

const silentH = /^H(?:é|e[nr]|i[lp]|o[nr]|u[bg]|y)/u;
/** A Y before a consonant is a vowel ("d'Ysabelle", "d'Ypres"), before a vowel it is none ("de Youri"); Yann is said both ways. */
const vowelY = /^Y(?:ann|[^aeiouyàâéèêëîïôöûü\s])/u;

/** "de Lucie", "d'Étienne", "d'Hélène", "d'Ysabelle", "de Hans". */
function de(words: Inline[]): Inline[] {
  const name = plain(words);
  const elided = /^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) || silentH.test(name) || vowelY.test(name);
  return [...text(elided ? "d'" : "de "), ...words];
}

/** "maire de Vernay", "maire du Havre", "évêque d'Angers". */
function ofPlace(place: Inline[]): Inline[] {
  return /^Les? /u.test(plain(place)) ? contracted(place, "de ", { Le: "du ", Les: "des " }) : de(place);
}

/** Offices that are held of a place. */
const ofAPlace = /(?<![\p{L}-])(?:maire|bourgmestre|évêque|archevêque|abbé|abbesse|prieure?|curé)$/iu;

/** "ambassadeur de France au Mexique". */
const toACountry = /(?<!\p{L})(?:ambassadeur|ambassadrice|consule?(?: générale?)?)(?: d[eu]s? \p{Lu}[\p{L}-]+)?$/iu;

/** " le 3 mars 1951", " en 1951", or nothing where the day is not known. */
function dated(date: Dated | null): string {
  if (!date) return "";
  return date.precision === "day" ? ` le ${date.words}` : ` en ${date.words}`;
}

const articles: readonly (readonly [RegExp, string])[] = [
  [/^ordre/iu, "de l'"],
  [/^(?:étoile|aigle)/iu, "de l'"],
  [/^(?:légion|médaille|croix|couronne|grande)/iu, "de la "],
  [/^(?:mérite|nichan|lion|ouissam)/iu, "du "],
  [/^(?:palmes|arts)/iu, "des "],
];

export const fr: Voice = {
  born: (gender) => byGender(gender, "née", "né", "né(e)"),
  bornAs: (gender, family) => [...text(byGender(gender, "née ", "né ", "nom de naissance : ")), ...family],
  bornIn: (gender, year) => byGender(gender, `née en ${year}`, `né en ${year}`, `naissance en ${year}`),
  birth: (place) => join([text("naissance"), at(place)], " "),
  death: (place) => join([text("décès"), at(place)], " "),
  bornOn: (gender, date, place) => join([text(byGender(gender, "née", "né", "naissance") + dated(date)), at(place)], " "),
  diedOn: (gender, date, place) => join([text(byGender(gender, "morte", "mort", "décès") + dated(date)), at(place)], " "),
  partnerSince(bond, gender, date, partner) {
    if (bond === "partnership") return [...text(`pacs${dated(date)} avec `), ...partner];
    if (bond === "union") return [...text(`union${dated(date)} avec `), ...partner];
    const married = byGender(gender, "mariée", "marié", "mariage") + dated(date);
    return [...text(gender ? `${married} à ` : `${married} avec `), ...partner];
  },
  country: (country) => [...text("pays : "), ...country],
  childOf: (gender, parents) => [...text(byGender(gender, "fille ", "fils ", "enfant ")), ...and(parents.map(de), " et ")],
  partner: (bond, partner) => [
    ...text({ marriage: "mariage avec ", partnership: "pacs avec ", union: "union avec " }[bond]),
    ...partner,
  ],
  partnerEnd: (end, year) =>
    ({ divorce: "divorce", death: "veuvage", separation: "séparation" })[end] + (year ? ` en ${year}` : ""),
  children: (count) => (count === 0 ? "sans enfant" : `${numbers[count] ?? count} enfant${count > 1 ? "s" : ""}`),
  rank: (rank, gender) => (rank === 1 ? byGender(gender, "1re", "1er", "1er") : `${rank}e`),
  grades: {
    knight: "chevalier",
    officer: "officier",
    commander: "commandeur",
    grand_officer: "grand officier",
    grand_cross: "grand-croix",
  },
  graded(rank, honour, foreign) {
    const article = foreign ? undefined : articles.find(([start]) => start.test(plain(honour)))?.[1];
    return article ? [...rank, ...text(` ${article}`), ...honour] : join([honour, rank], ", ");
  },
  otherName: {
    birth: "nom de naissance",
    married: "nom d'usage",
    pen: "nom de plume",
    former: "ancien nom",
    religious: "nom de religion",
    transliterated: "graphie d'origine",
    other: "autre nom",
  },
  workTypes: {
    book: "",
    novel: "roman",
    poetry: "poèmes",
    essay: "essai",
    play: "théâtre",
    translation: "traduction",
    edition: "édition",
    article: "article",
    film: "film",
    documentary: "documentaire",
    score: "partition",
    recording: "enregistrement",
    choreography: "chorégraphie",
    exhibition: "exposition",
    artwork: "œuvre d'art",
    building: "bâtiment",
    garden: "jardin",
    software: "logiciel",
    patent: "brevet",
    other: "",
  },
  levels: { native: "langue maternelle", fluent: "courant", working: "usage professionnel", reading: "lu" },
  sites: {
    website: "Site",
    wikipedia: "Wikipédia",
    wikidata: "Wikidata",
    viaf: "VIAF",
    isni: "ISNI",
    orcid: "ORCID",
    ulan: "ULAN",
    idref: "IdRef",
    bioguide: "Biographical Directory of the United States Congress",
    other: "Lien",
  },
  telephone: "tél.\u00A0",
  credit: (credit) => `portrait : ${credit}`,
  // Set already: words of another language may stand before it.
  colon: "\u00A0: ",
  since: (year) => `depuis ${year}`,
  startingIn: (year) => `dès ${year}`,
  until: (year) => `jusqu'en ${year}`,
  now: "actuellement",
  seated(title, place) {
    if (ofAPlace.test(plain(title))) return [...title, ...text(" "), ...ofPlace(place)];
    return toACountry.test(plain(title)) && isCountry(plain(place), "fr") ? [...title, ...text(" "), ...at(place)] : null;
  },
  capitals: { office: frenchOffice, institution: frenchInstitution, honour: frenchHonour },
  raisesInRun: false,
  rubrics: {
    heading: "",
    descriptor: "",
    civil_status: "",
    family: "",
    education: "Études",
    career: "Carr.",
    offices: "Fonctions",
    works: "Œuvres",
    achievements: "Réal.",
    decorations: "Décor.",
    distinctions: "Dist.",
    memberships: "Membre",
    languages: "Langues",
    recreations: "Loisirs",
    contact: "Adr.",
    links: "",
    portrait: "",
    life: "",
  },
  abbreviations: [
    ["directeur général", "dir. gén."],
    ["directrice générale", "dir. gén."],
    ["directeur", "dir."],
    ["directrice", "dir."],
    ["président", "prés."],
    ["présidente", "prés."],
    ["vice-président", "vice-prés."],
    ["vice-présidente", "vice-prés."],
    ["membre", "mb."],
    ["ingénieur", "ing."],
    ["ingénieure", "ing."],
    ["professeur", "prof."],
    ["professeure", "prof."],
    ["docteur", "dr"],
    ["université", "univ."],
    ["secrétaire", "secr."],
    ["secrétaire général", "secr. gén."],
    ["secrétaire générale", "secr. gén."],
    ["ministre", "min."],
    ["scientifique", "scient."],
    ["scientifiques", "scient."],
    ["sciences", "sc."],
    ["national", "nat."],
    ["nationale", "nat."],
    ["international", "internat."],
    ["internationale", "internat."],
    ["académie", "Acad."],
    ["administrateur", "adm."],
    ["administratrice", "adm."],
    ["laboratoire", "lab."],
    ["école normale supérieure", "École norm. sup."],
    ["conseil", "cons."],
    ["honoraire", "hon."],
    ["départemental", "dép."],
    ["départementale", "dép."],
    ["municipal", "mun."],
    ["municipale", "mun."],
  ],
};
