import { formatPartialDate } from "~/i18n/dates";
import { isLanguage, type Language } from "~/i18n/language";
import { joined, withParticle } from "~/persons/name";
import { precision, type Period } from "../partial-date";
import { isStatementOf, type Gender, type Kind, type Statement, type StatementOf, type ValueOf } from "../statement";
import type { FreeWords, Labels, Slot } from "../words";
import { italic, join, plain, smallCaps, text, type Inline } from "./inline";
import { isBareName } from "./places";
import type { Tidied, Voice } from "./voice";
import { voices } from "./voices";
import { when, year } from "./when";

export type Writing = { lang: Language; record: Language; gender: Gender; labels: Labels; voice: Voice };

type Writers = { [K in Kind]: (statement: StatementOf<K>, writing: Writing) => Inline[] };

/** What a statement says in the house style, before capitals and typesetting. Dates stand apart, except where they belong to the words. */
export function write(statement: Statement, writing: Writing): Inline[] {
  const writer = writers[statement.kind] as (statement: Statement, writing: Writing) => Inline[];
  return writer(statement, writing);
}

const writers: Writers = {
  name: ({ value }, { voice, gender }) => {
    const shown = join([text(value.given ?? ""), surname(value.family, value.particle)], " ");
    return value.birthFamily ? [...shown, ...text(", "), ...voice.bornAs(gender, surname(value.birthFamily))] : shown;
  },
  other_name: ({ value }, { voice, record }) => [
    ...text(voice.otherName[value.type] + voice.colon),
    ...text(value.name, value.lang && value.lang !== record ? value.lang : undefined),
  ],
  descriptor: ({ value }, writing) => free(value, writing, "office"),
  occupation: ({ value }, writing) => free(value.occupation, writing, "office"),
  birth: ({ value }, writing) => writing.voice.birth(place(value.place, writing)),
  death: ({ value }, writing) => writing.voice.death(place(value.place, writing)),
  country: ({ value }, writing) => writing.voice.country(free(value.country, writing)),
  parents: ({ value }, writing) =>
    writing.voice.childOf(
      writing.gender,
      value.parents.map((parent) => {
        const named = someone(parent, writing);
        return parent.birthFamily
          ? [...named, ...text(", "), ...writing.voice.bornAs(genderOfRole[parent.role], surname(parent.birthFamily))]
          : named;
      }),
    ),
  partner: ({ value, period }, writing) => ended(writing.voice.partner(value.bond, someone(value, writing)), value, period, writing),
  children_count: ({ value }, { voice }) => text(voice.children(value.count)),
  education: ({ value }, writing) => {
    const rank = value.rank ? text(writing.voice.rank(value.rank, writing.gender)) : [];
    const degree = optional(value.degree, writing, "office");
    const school = optional(value.school, writing, "institution");
    const studies = value.degree
      ? placed(join([degree, rank, school], ", "), value.place, writing)
      : join([placed(school, value.place, writing), rank], ", ");
    return value.thesis
      ? [...studies, ...text(writing.voice.colon), ...title(value.thesis.title, value.thesis.lang, writing)]
      : studies;
  },
  position: ({ value }, writing) => post(value, writing),
  office: ({ value }, writing) => post(value, writing),
  mandate: ({ value }, writing) =>
    value.party ? [...post(value, writing), ...text(" ("), ...free(value.party, writing), ...text(")")] : post(value, writing),
  work: ({ value }, writing) => {
    const role = optional(value.role, writing);
    const type = text(writing.voice.workTypes[value.type]);
    const parts = [
      title(value.title, value.lang, writing),
      // "Exposition, commissaire de l'exposition" says it twice.
      sameStem(type, role) ? [] : type,
      role,
      published(value, writing),
      place(value.place, writing),
      optional(value.note, writing),
    ];
    return join(parts, ", ");
  },
  achievement: ({ value }, writing) => free(value, writing),
  decoration: ({ value }, writing) => {
    const honour = free(value.honour, writing, "honour");
    const rank = value.grade ? text(writing.voice.grades[value.grade]) : optional(value.rank, writing);
    return rank.length > 0
      ? writing.voice.graded(
          rank,
          honour,
          honour.some((run) => run.lang),
        )
      : honour;
  },
  distinction: ({ value }, writing) =>
    join([free(value.honour, writing, "honour"), optional(value.rank, writing), optional(value.reason, writing)], ", "),
  membership: ({ value }, writing) => join([free(value.organisation, writing, "institution"), optional(value.role, writing, "office")], ", "),
  language: ({ value }, writing) => {
    const name = value.code ? text(languageName(value.code, writing.lang)) : optional(value.words, writing);
    return value.level ? [...name, ...text(` (${writing.voice.levels[value.level]})`)] : name;
  },
  recreation: ({ value }, writing) => free(value, writing),
  contact: ({ value }, { voice }) => text((value.type === "telephone" ? voice.telephone : "") + value.text),
  link: ({ value }, writing) => {
    const label = value.label ? free(value.label, writing) : text(writing.voice.sites[value.site]);
    return join([label, text(new URL(value.url).hostname.replace(/^www\./, ""))], writing.voice.colon);
  },
  portrait: ({ value }, writing) => join([optional(value.caption, writing), text(writing.voice.credit(value.credit))], ", "),
  life: ({ value }, writing) =>
    text(value.markdown, value.lang ?? (writing.record === writing.lang ? undefined : writing.record)),
};

const genderOfRole = { father: "male", mother: "female", parent: null } as const;

/**
 * The book's phrase for what has its day within it: "née le 3 mars 1951 à Briançon", and "née à Briançon" where nobody knows
 * the day. Null where the words stay as they are and the date follows in brackets.
 */
export function phrase(statement: Statement, writing: Writing): Inline[] | null {
  const { voice, lang, gender } = writing;
  const from = statement.period?.from;
  if (!from && when(statement, lang, voice) !== "") return null;
  // A line of the book does not end between day and month.
  const date = from ? { words: formatPartialDate(lang, from).replace(/^(\d{1,2}) /u, "$1\u00A0"), precision: precision(from) } : null;
  if (isStatementOf("birth", statement)) return voice.bornOn(gender, date, place(statement.value.place, writing));
  if (isStatementOf("death", statement)) return voice.diedOn(gender, date, place(statement.value.place, writing));
  if (!isStatementOf("partner", statement)) return null;
  const met = voice.partnerSince(statement.value.bond, gender, date, someone(statement.value, writing));
  return ended(met, statement.value, statement.period, writing);
}

function ended(met: Inline[], { end }: ValueOf<"partner">, period: Period | null, { voice }: Writing): Inline[] {
  return end ? [...met, ...text(` (${voice.partnerEnd(end, period?.to ? year(period.to) : null)})`)] : met;
}

/**
 * Words in the reader's language where they exist: the authority's label, the words themselves, their translation; else as
 * written, and marked. `tidied` sets the capitals of what people typed; the labels of the house's lists stay as they are.
 */
function free(words: FreeWords | Slot, { lang, record, labels, gender }: Writing, tidied?: Tidied): Inline[] {
  const label = "authority" in words && words.authority ? labels.get(words.authority)?.[lang] : null;
  if (label) return text(ofGender(label, gender));
  const own = words.lang ?? record;
  const tidy = (said: string, language: string) =>
    tidied && isLanguage(language) ? voices[language].capitals[tidied](said) : said;
  if (own === lang) return text(tidy(words.text, own));
  const translatedInto = isLanguage(own) ? otherLanguage[own] : record;
  if (words.translation && translatedInto === lang) return text(tidy(words.translation, lang));
  return text(tidy(words.text, own), own);
}

/** Of "acteur / actrice", the word that the person's grammatical gender wants; both where it is not known. */
function ofGender(label: string, gender: Gender): string {
  const [male, female, ...more] = label.split(" / ");
  return gender === null || male === undefined || female === undefined || more.length > 0 ? label : gender === "female" ? female : male;
}

const otherLanguage: Record<Language, Language> = { fr: "en", en: "fr" };

function optional(words: FreeWords | Slot | undefined, writing: Writing, tidied?: Tidied): Inline[] {
  return words ? free(words, writing, tidied) : [];
}

/** The name of a place belongs to no language; what describes one ("3e circonscription de la Creuse") does. */
function place(words: Slot | undefined, writing: Writing): Inline[] {
  const named = optional(words, writing);
  return isBareName(plain(named)) ? text(plain(named)) : named;
}

function title(words: string, lang: string | undefined, writing: Writing): Inline[] {
  const own = lang ?? writing.record;
  return italic(words, own === writing.lang ? undefined : own);
}

/** Who brought a work out; a journal is a title itself. */
function published({ type, publisher }: ValueOf<"work">, writing: Writing): Inline[] {
  const said = optional(publisher, writing, type === "article" ? undefined : "institution");
  return type === "article" ? said.map((run) => ({ ...run, kind: "italic" })) : said;
}

/** A title, where, and in which place unless that was said already. */
function post(value: { title: FreeWords; organisation?: Slot; place?: Slot }, writing: Writing): Inline[] {
  const title = free(value.title, writing, "office");
  const seat = place(value.place, writing);
  const own = [...title, ...seat].every(({ lang }) => lang === undefined);
  const seated = own && !value.organisation && seat.length > 0 ? writing.voice.seated(title, seat) : null;
  const organisation = optional(value.organisation, writing, "institution");
  const said = names(plain(title), plain(organisation)) ? title : join([title, organisation], ", ");
  return seated ?? placed(said, value.place, writing);
}

function placed(said: Inline[], words: Slot | undefined, writing: Writing): Inline[] {
  const where = place(words, writing);
  // "Maire du Thil" names Le Thil.
  const bare = plain(where).replace(/^Les? /u, "");
  return names(plain(said), bare) ? said : join([said, where], ", ");
}

/** Whether a text says a whole name: "université de Nantes" says Nantes, "Communauté du Vernaysac" does not say Vernay. */
function names(said: string, name: string): boolean {
  const [text, sought] = [said.toLowerCase(), name.toLowerCase()];
  const at = sought === "" ? -1 : text.indexOf(sought);
  return at >= 0 && !/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}-]/u.test(text.slice(at + sought.length));
}

function sameStem(type: Inline[], role: Inline[]): boolean {
  const stem = plain(type).slice(0, 4);
  return stem.length === 4 && plain(role).toLowerCase().split(" ").some((word) => word.startsWith(stem));
}

/** A family name in small capitals, its particle in the letters of the text: "d'Ormes", "van der Elst". */
export function surname(family: string, particle: string | null = null): Inline[] {
  const name = withParticle({ family, particle, given: null, suffix: null, prefix: null });
  const [before, after] = name.particle ? [joined(name.particle, ""), name.family] : ["", name.family];
  return [...text(before), ...smallCaps(after)];
}

function someone(
  { given, family, occupation }: { given?: string; family: string; occupation?: FreeWords },
  writing: Writing,
): Inline[] {
  return join([join([text(given ?? ""), surname(family)], " "), optional(occupation, writing, "office")], ", ");
}

function languageName(code: string, lang: Language): string {
  return languageNames[lang].of(code) ?? code;
}
const languageNames = {
  fr: new Intl.DisplayNames("fr", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};
