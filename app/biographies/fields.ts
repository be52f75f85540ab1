import { type Kind, kinds } from "./statement";
import * as values from "./values";

/** The questions that a form asks about each kind of statement. A field's name is its path: "value.organisation.text", "period.from". */
export type FieldType = "text" | "area" | "markdown" | "number" | "flag" | "choice";
export type ChoiceList =
  | "otherName"
  | "bond"
  | "bondEnd"
  | "parent"
  | "workType"
  | "grade"
  | "level"
  | "contact"
  | "site"
  | "language";
export type FieldLabel =
  | "given"
  | "otherForenames"
  | "particle"
  | "family"
  | "birthFamily"
  | "suffix"
  | "prefix"
  | "name"
  | "nameType"
  | "descriptor"
  | "occupation"
  | "place"
  | "country"
  | "role"
  | "parentGiven"
  | "parentFamily"
  | "parentBirthFamily"
  | "bond"
  | "bondEnd"
  | "count"
  | "degree"
  | "rank"
  | "school"
  | "thesis"
  | "title"
  | "organisation"
  | "current"
  | "party"
  | "workTitle"
  | "workType"
  | "workRole"
  | "publisher"
  | "note"
  | "achievement"
  | "honour"
  | "grade"
  | "honourRank"
  | "reason"
  | "memberOf"
  | "memberRole"
  | "language"
  | "languageWords"
  | "level"
  | "recreation"
  | "contactType"
  | "contactText"
  | "url"
  | "site"
  | "linkLabel"
  | "markdown"
  | "translation"
  | "lang";

export type FieldDef = {
  path: string;
  label: FieldLabel;
  type: FieldType;
  choices?: { list: ChoiceList; values: readonly string[] };
  needed?: boolean;
  /** Asked at the desk only; `never`: kept from the version before while the words it belongs to are the same. */
  seen?: "desk" | "never";
  /** The words to which a field that is not asked belongs. */
  of?: string;
  /** Starts a group of its own: the second parent. */
  group?: string;
};

const one = (path: string, label: FieldLabel, more: Partial<FieldDef> = {}): FieldDef => ({ path, label, type: "text", ...more });
const needed = { needed: true };
const choice = (
  path: string,
  label: FieldLabel,
  list: ChoiceList,
  of: readonly string[],
  more: Partial<FieldDef> = {}
): FieldDef => one(path, label, { type: "choice", choices: { list, values: of }, ...more });

/** Free words with what may belong to them: a translation, their language. */
function words(path: string, label: FieldLabel, more: Partial<FieldDef> = {}): FieldDef[] {
  const at = path === "" ? "" : `${path}.`;
  const own = { of: `${at}text`, ...(more.group ? { group: more.group } : {}) };
  return [
    one(`${at}text`, label, more),
    one(`${at}translation`, "translation", { seen: "desk", ...own }),
    one(`${at}lang`, "lang", { seen: "never", ...own }),
  ];
}

const langOf = (path: string, of: string): FieldDef => one(path, "lang", { seen: "desk", of });

const post = [
  ...words("title", "title", needed),
  ...words("organisation", "organisation"),
  ...words("place", "place"),
  one("current", "current", { type: "flag" }),
];

const parent = (at: number, group: string): FieldDef[] => [
  choice(`parents.${at}.role`, "role", "parent", ["father", "mother", "parent"], { group }),
  one(`parents.${at}.given`, "parentGiven", { group }),
  one(`parents.${at}.family`, "parentFamily", { group }),
  one(`parents.${at}.birthFamily`, "parentBirthFamily", { group }),
  ...words(`parents.${at}.occupation`, "occupation", { group }),
];

/** Languages that a form offers; others are written in words. */
export const commonLanguages = [
  "fr",
  "en",
  "de",
  "es",
  "it",
  "pt",
  "nl",
  "ar",
  "ru",
  "zh",
  "ja",
  "ko",
  "br",
  "ca",
  "cs",
  "da",
  "el",
  "eu",
  "fa",
  "fi",
  "gd",
  "ga",
  "he",
  "hi",
  "hr",
  "hu",
  "id",
  "is",
  "la",
  "lb",
  "no",
  "oc",
  "pl",
  "ro",
  "sk",
  "sl",
  "sr",
  "sv",
  "sw",
  "ta",
  "th",
  "tr",
  "uk",
  "vi",
  "wo",
] as const;

export const fields: Record<Kind, readonly FieldDef[]> = {
  name: [
    one("given", "given"),
    one("otherForenames", "otherForenames"),
    one("particle", "particle"),
    one("family", "family", needed),
    one("birthFamily", "birthFamily"),
    one("suffix", "suffix"),
    one("prefix", "prefix"),
  ],
  other_name: [
    one("name", "name", needed),
    choice("type", "nameType", "otherName", values.otherNameKinds, needed),
    langOf("lang", "name"),
  ],
  descriptor: words("", "descriptor", needed),
  occupation: words("occupation", "occupation", needed),
  birth: words("place", "place"),
  death: words("place", "place"),
  country: words("country", "country", needed),
  parents: [...parent(0, "first"), ...parent(1, "second")],
  partner: [
    choice("bond", "bond", "bond", values.bonds, needed),
    one("given", "given"),
    one("family", "family", needed),
    ...words("occupation", "occupation"),
    choice("end", "bondEnd", "bondEnd", values.bondEnds),
  ],
  children_count: [one("count", "count", { type: "number", needed: true })],
  education: [
    ...words("degree", "degree"),
    one("rank", "rank", { type: "number" }),
    ...words("school", "school"),
    ...words("place", "place"),
    one("thesis.title", "thesis"),
    langOf("thesis.lang", "thesis.title"),
  ],
  position: post,
  office: post,
  mandate: [...post, ...words("party", "party")],
  work: [
    one("title", "workTitle", needed),
    choice("type", "workType", "workType", values.workTypes, needed),
    ...words("role", "workRole"),
    ...words("publisher", "publisher"),
    ...words("place", "place"),
    ...words("note", "note"),
    langOf("lang", "title"),
  ],
  achievement: words("", "achievement", needed),
  decoration: [
    ...words("honour", "honour", needed),
    choice("grade", "grade", "grade", values.grades),
    ...words("rank", "honourRank"),
  ],
  distinction: [...words("honour", "honour", needed), ...words("rank", "honourRank"), ...words("reason", "reason")],
  membership: [
    ...words("organisation", "memberOf", needed),
    ...words("role", "memberRole"),
    one("current", "current", { type: "flag" }),
  ],
  language: [
    choice("code", "language", "language", commonLanguages),
    ...words("words", "languageWords"),
    choice("level", "level", "level", values.levels),
  ],
  recreation: words("", "recreation", needed),
  contact: [choice("type", "contactType", "contact", values.contactTypes, needed), one("text", "contactText", needed)],
  link: [one("url", "url", needed), choice("site", "site", "site", values.linkSites, needed), ...words("label", "linkLabel")],
  // A portrait is a file with consent and credit: it has a page of its own.
  portrait: [],
  life: [one("markdown", "markdown", { type: "markdown", needed: true }), langOf("lang", "markdown")],
};

export type Room = "desk" | "room";

export function asked(kind: Kind, room: Room): FieldDef[] {
  return fields[kind].filter(({ seen }) => seen === undefined || (seen === "desk" && room === "desk"));
}

/** Every name that a form of this kind may send. */
export function namesOf(kind: Kind, room: Room): string[] {
  const { dates } = kinds[kind];
  const period = dates === "none" ? [] : dates === "point" ? ["period.from"] : ["period.from", "period.to"];
  return [...asked(kind, room).map(({ path }) => `value.${path}`), ...period, "audience"];
}

/** The name of the field that a finding of `readStatement` is about; "form" where it is about none. */
export function fieldOfFinding(kind: Kind, path: string, room: Room): string {
  const names = namesOf(kind, room);
  return (
    names.find((name) => name === path) ??
    names.find((name) => name.startsWith(`${path}.`)) ??
    (path.startsWith("value") ? names[0] ?? "form" : "form")
  );
}

/** The id of a field: its name without dots, behind what sets its form apart. */
export function fieldId(prefix: string, name: string): string {
  return prefix + name.replaceAll(".", "-");
}

/** Errors by the ids of their fields, as the error summary links to them. */
export function errorsById(errors: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(errors ?? {}).map(([name, text]) => [fieldId("", name), text]));
}
