import { and, join, plain, text, type Inline } from "./inline";
import { englishArticle, isCountry } from "./places";
import type { Dated, Voice } from "./voice";

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const asTyped = (words: string) => words;
const ordinalRules = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd" };

/** " on 3 March 1951", " in 1951", or nothing where the day is not known. */
function dated(date: Dated | null): string {
  if (!date) return "";
  return date.precision === "day" ? ` on ${date.words}` : ` in ${date.words}`;
}

/** "in the Netherlands", "in Ghent". */
function articled(place: Inline[]): Inline[] {
  const article = englishArticle(plain(place));
  return article && isCountry(plain(place), "en") ? [...text(article), ...place] : place;
}

/** Offices that are held of a place. */
const ofAPlace = /(?<![\p{L}-])(?:mayor|bishop|archbishop|abbot|abbess|prior|prioress|burgomaster)$/iu;

/** "ambassador of France to the Netherlands". */
const toACountry = /(?<!\p{L})ambassador(?: of \p{Lu}[\p{L} -]+)?$/iu;

export const en: Voice = {
  born: (gender) => (gender === "female" ? "née" : gender === "male" ? "né" : "born"),
  bornAs: (gender, family) => [...text(gender === "female" ? "née " : gender === "male" ? "né " : "born "), ...family],
  bornIn: (_gender, year) => `born ${year}`,
  birth: (place) => join([text("born"), articled(place)], " in "),
  death: (place) => join([text("died"), articled(place)], " in "),
  bornOn: (_gender, date, place) => join([text(`born${dated(date)}`), articled(place)], " in "),
  diedOn: (_gender, date, place) => join([text(`died${dated(date)}`), articled(place)], " in "),
  partnerSince: (bond, _gender, date, partner) =>
    bond === "marriage"
      ? [...text(date ? `married${dated(date)} to ` : "married "), ...partner]
      : bond === "partnership"
        ? [...text(`civil partnership${dated(date)} with `), ...partner]
        : [...text(date ? `partner (${date.words}): ` : "partner: "), ...partner],
  country: (country) => [...text("country: "), ...country],
  childOf: (gender, parents) => [
    ...text(gender === "female" ? "daughter of " : gender === "male" ? "son of " : "child of "),
    ...and(parents, " and of "),
  ],
  partner: (bond, partner) => [
    ...text({ marriage: "married ", partnership: "civil partnership with ", union: "partner: " }[bond]),
    ...partner,
  ],
  partnerEnd: (end, year) => ({ divorce: "divorced", death: "widowed", separation: "separated" })[end] + (year ? ` ${year}` : ""),
  children: (count) => `${numbers[count] ?? count} ${count === 1 ? "child" : "children"}`,
  rank: (rank) => `placed ${rank}${endings[ordinalRules.select(rank)] ?? "th"}`,
  grades: {
    knight: "Knight",
    officer: "Officer",
    commander: "Commander",
    grand_officer: "Grand Officer",
    grand_cross: "Grand Cross",
  },
  graded: (rank, honour) =>
    /^(?:l[eé]gion|ordre|order|most|royal|national|m[eé]dal|médaille)/iu.test(plain(honour))
      ? join([rank, honour], " of the ")
      : join([rank, honour], ", "),
  otherName: {
    birth: "birth name",
    married: "married name",
    pen: "pen name",
    former: "former name",
    religious: "name in religion",
    transliterated: "original script",
    other: "other name",
  },
  workTypes: {
    book: "",
    novel: "novel",
    poetry: "poems",
    essay: "essay",
    play: "play",
    translation: "translation",
    edition: "edition",
    article: "article",
    film: "film",
    documentary: "documentary",
    score: "score",
    recording: "recording",
    choreography: "choreography",
    exhibition: "exhibition",
    artwork: "work of art",
    building: "building",
    garden: "garden",
    software: "software",
    patent: "patent",
    other: "",
  },
  levels: { native: "mother tongue", fluent: "fluent", working: "working knowledge", reading: "reading knowledge" },
  sites: {
    website: "Website",
    wikipedia: "Wikipedia",
    wikidata: "Wikidata",
    viaf: "VIAF",
    isni: "ISNI",
    orcid: "ORCID",
    ulan: "ULAN",
    idref: "IdRef",
    bioguide: "Biographical Directory of the United States Congress",
    other: "Link",
  },
  telephone: "tel.\u00A0",
  credit: (credit) => `portrait: ${credit}`,
  colon: ": ",
  since: (year) => `since ${year}`,
  startingIn: (year) => `from ${year}`,
  until: (year) => `until ${year}`,
  now: "at present",
  seated(title, place) {
    if (ofAPlace.test(plain(title))) return join([title, place], " of ");
    return toACountry.test(plain(title)) && isCountry(plain(place), "en") ? join([title, articled(place)], " to ") : null;
  },
  capitals: { office: asTyped, institution: asTyped, honour: asTyped },
  raisesInRun: true,
  rubrics: {
    heading: "",
    descriptor: "",
    civil_status: "",
    family: "",
    education: "Educ.",
    career: "Career",
    offices: "Offices",
    works: "Works",
    achievements: "Achievements",
    decorations: "Decor.",
    distinctions: "Hons",
    memberships: "Mem.",
    languages: "Langs",
    recreations: "Recreations",
    contact: "Address",
    links: "",
    portrait: "",
    life: "",
  },
  abbreviations: [
    ["director-general", "DG"],
    ["director", "dir."],
    ["president", "pres."],
    ["vice-president", "vice-pres."],
    ["member", "mem."],
    ["professor", "prof."],
    ["doctor", "Dr"],
    ["university", "univ."],
    ["secretary", "sec."],
    ["department", "dept"],
    ["national", "nat."],
    ["international", "internat."],
    ["institute", "inst."],
    ["laboratory", "lab."],
    ["chairman", "chm."],
    ["association", "assoc."],
    ["engineer", "engr"],
    ["lecturer", "lectr"],
  ],
};
