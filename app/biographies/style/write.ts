import { isLanguage, type Language } from "~/i18n/language";
import { familyWithParticle } from "~/persons/name";
import type { Gender, Kind, Statement, StatementOf } from "../statement";
import type { FreeWords, Labels, Slot } from "../words";
import { italic, join, plain, smallCaps, text, type Inline } from "./inline";
import type { Voice } from "./voice";
import { year } from "./when";

export type Writing = { lang: Language; record: Language; gender: Gender; labels: Labels; voice: Voice };

type Writers = { [K in Kind]: (statement: StatementOf<K>, writing: Writing) => Inline[] };

/** What a statement says in the house style, before capitals and typesetting. Dates stand apart, except where they belong to the words. */
export function write(statement: Statement, writing: Writing): Inline[] {
  const writer = writers[statement.kind] as (statement: Statement, writing: Writing) => Inline[];
  return writer(statement, writing);
}

const writers: Writers = {
  name: ({ value }, { voice, gender }) => {
    const shown = join([text(value.given ?? ""), smallCaps(familyWithParticle(value))], " ");
    return value.birthFamily ? [...shown, ...text(", "), ...voice.bornAs(gender, smallCaps(value.birthFamily))] : shown;
  },
  other_name: ({ value }, { voice, record }) => [
    ...text(voice.otherName[value.type] + voice.colon),
    ...text(value.name, value.lang && value.lang !== record ? value.lang : undefined),
  ],
  descriptor: ({ value }, writing) => free(value, writing),
  occupation: ({ value }, writing) => free(value.occupation, writing),
  birth: ({ value }, writing) => writing.voice.birth(place(value.place, writing)),
  death: ({ value }, writing) => writing.voice.death(place(value.place, writing)),
  country: ({ value }, writing) => writing.voice.country(free(value.country, writing)),
  parents: ({ value }, writing) =>
    writing.voice.childOf(
      writing.gender,
      value.parents.map((parent) => {
        const named = someone(parent, writing);
        return parent.birthFamily
          ? [...named, ...text(", "), ...writing.voice.bornAs(genderOfRole[parent.role], smallCaps(parent.birthFamily))]
          : named;
      }),
    ),
  partner: ({ value, period }, writing) => {
    const met = writing.voice.partner(value.bond, someone(value, writing));
    return value.end ? [...met, ...text(` (${writing.voice.partnerEnd(value.end, period?.to ? year(period.to) : null)})`)] : met;
  },
  children_count: ({ value }, { voice }) => text(voice.children(value.count)),
  education: ({ value }, writing) => {
    const rank = value.rank ? text(writing.voice.rank(value.rank, writing.gender)) : [];
    const studies = join(
      [optional(value.degree, writing), rank, optional(value.school, writing), place(value.place, writing)],
      ", ",
    );
    return value.thesis
      ? [...studies, ...text(writing.voice.colon), ...title(value.thesis.title, value.thesis.lang, writing)]
      : studies;
  },
  position: ({ value }, writing) => post(value, writing),
  office: ({ value }, writing) => post(value, writing),
  mandate: ({ value }, writing) =>
    value.party ? [...post(value, writing), ...text(" ("), ...free(value.party, writing), ...text(")")] : post(value, writing),
  work: ({ value }, writing) =>
    join(
      [
        title(value.title, value.lang, writing),
        text(writing.voice.workTypes[value.type]),
        optional(value.role, writing),
        optional(value.publisher, writing),
        place(value.place, writing),
        optional(value.note, writing),
      ],
      ", ",
    ),
  achievement: ({ value }, writing) => free(value, writing),
  decoration: ({ value }, writing) => {
    const honour = free(value.honour, writing);
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
    join([free(value.honour, writing), optional(value.rank, writing), optional(value.reason, writing)], ", "),
  membership: ({ value }, writing) => join([free(value.organisation, writing), optional(value.role, writing)], ", "),
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

/** Words in the reader's language where they exist: the authority's label, the words themselves, their translation; else as written, and marked. */
function free(words: FreeWords | Slot, { lang, record, labels }: Writing): Inline[] {
  const label = "authority" in words && words.authority ? labels.get(words.authority)?.[lang] : null;
  if (label) return text(label);
  const own = words.lang ?? record;
  if (own === lang) return text(words.text);
  const translatedInto = isLanguage(own) ? otherLanguage[own] : record;
  if (words.translation && translatedInto === lang) return text(words.translation);
  return text(words.text, own);
}

const otherLanguage: Record<Language, Language> = { fr: "en", en: "fr" };

function optional(words: FreeWords | Slot | undefined, writing: Writing): Inline[] {
  return words ? free(words, writing) : [];
}

/** The name of a place belongs to no language: only what describes one ("canton de Vernay") might, and it may stay unmarked. */
function place(words: Slot | undefined, writing: Writing): Inline[] {
  return text(plain(optional(words, writing)));
}

function title(words: string, lang: string | undefined, writing: Writing): Inline[] {
  const own = lang ?? writing.record;
  return italic(words, own === writing.lang ? undefined : own);
}

/** A title, where, and in which place unless that was said already. */
function post(value: { title: FreeWords; organisation?: Slot; place?: Slot }, writing: Writing): Inline[] {
  const said = join([free(value.title, writing), optional(value.organisation, writing)], ", ");
  const where = place(value.place, writing);
  return plain(said).includes(plain(where)) ? said : join([said, where], ", ");
}

function someone(
  { given, family, occupation }: { given?: string; family: string; occupation?: FreeWords },
  writing: Writing,
): Inline[] {
  return join([join([text(given ?? ""), smallCaps(family)], " "), optional(occupation, writing)], ", ");
}

function languageName(code: string, lang: Language): string {
  return languageNames[lang].of(code) ?? code;
}
const languageNames = {
  fr: new Intl.DisplayNames("fr", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};
