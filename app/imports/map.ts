import type { AuthorityRef } from "~/authorities/know.server";
import { canonicalJson } from "~/biographies/canonical";
import type { PartialDate, Period } from "~/biographies/partial-date";
import { isReversed } from "~/biographies/partial-date";
import { readStatement, slotsOf, type Gender, type Kind, type NewStatement } from "~/biographies/statement";
import type { AuthorityKind } from "~/biographies/words";
import { isLanguage, type Language } from "~/i18n/language";
import { normaliseName, type PersonName } from "~/persons/name";
import { countryOf } from "./countries";
import { addressOf } from "./links";
import { nameOf, otherNamesOf, printedNames, tidy, type OtherName } from "./names";
import { occupationOf } from "./occupations";
import { placeCase } from "./capitals";
import { cityOf } from "./places";
import type { PersonRecord } from "./record";
import { studiesOf } from "./schools";
import { sectorOf } from "./sectors";
import { markdownOf, paragraphs } from "./summary";

/** What of a record did not become a statement, and why: `t.biographies.import.setAside[reason]`. Nothing is dropped without a word. */
export const setAsideReasons = [
  "party_outside_office",
  "portrait_needs_licence",
  "duplicate",
  "period_reversed",
  "direction_marks",
  "unknown_link",
  "bad_link",
  "empty",
  "unusable",
  "unknown_field",
] as const;
export type SetAside = { field: string; reason: (typeof setAsideReasons)[number] };

export type ImportedPerson = {
  /** The record's id in its file, and where the facts come from. */
  externalId: string;
  sources: PersonRecord["sources"];
  person: {
    name: PersonName;
    /** As the source writes it. */
    displayName: string;
    /** "heuristic": the parts of the name were guessed by whoever made the file. */
    nameSplit: "source" | "heuristic";
    otherNames: OtherName[];
    gender: Gender;
    born: PartialDate | null;
    died: PartialDate | null;
    /** Null where the source does not say: not to be shown as living. */
    living: boolean | null;
    sector: AuthorityRef | null;
    identifiers: { scheme: string; value: string }[];
  };
  languageOfRecord: Language;
  /** In the order of the house's sections, every one public. Slots are not yet tied to authorities: see `withAuthorities`. */
  statements: NewStatement[];
  authorities: AuthorityRef[];
  setAside: SetAside[];
};

/**
 * Maps one record to a person and to statements, all of them declared and public. Pure; dates keep their precision, and
 * what cannot or may not be kept is listed in `setAside`. `house` is the language of record where the record's own is
 * neither French nor English.
 */
export function statementsFromImport(record: PersonRecord, house: Language = "en"): ImportedPerson {
  return new Mapping(record, house).result();
}

/** The place of words in an authority list: the same however they are written. */
export function authorityKey(kind: AuthorityKind, label: string): string {
  if (kind === "sector") return sectorOf(label).key;
  const key = wellKnown(kind, label)?.key ?? (normaliseName(label) || label);
  // "Universität in Graz" and "Universität Graz" are one.
  return kind === "school" ? key.replace(/ in (?=\S+$)/u, " ") : key;
}

/** What the importer knows in both languages of itself. */
function wellKnown(kind: AuthorityKind, label: string): { key: string; en: string; fr: string } | null {
  if (kind === "country") return countryOf(label);
  if (kind === "place") return cityOf(label);
  return kind === "occupation" ? occupationOf(label) : null;
}

class Mapping {
  private readonly statements: NewStatement[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly seen = new Set<string>();
  private readonly language: Language;
  private readonly record: PersonRecord;
  /** Occupations and positions are in the language of the source: French and German registers, English otherwise. */
  private readonly wordsLang: string | undefined;

  constructor(record: PersonRecord, house: Language) {
    this.record = this.withoutMarks(record);
    this.language = isLanguage(record.record_lang) ? record.record_lang : house;
    const written = record.record_lang === "ko" ? "en" : record.record_lang;
    this.wordsLang = written === this.language ? undefined : written;
  }

  result(): ImportedPerson {
    const { record } = this;
    const name = nameOf(record);
    const otherNames = otherNamesOf(record);
    this.facts(name, otherNames);
    const links = this.links();
    record.images.forEach((_, index) => this.leave(`images.${index}`, "portrait_needs_licence"));
    this.life();
    for (const field of Object.keys(record).filter((key) => !known.has(key))) this.leave(field, "unknown_field");
    return {
      externalId: record.id,
      sources: record.sources,
      person: {
        name,
        displayName: tidy(record.name_display),
        nameSplit: record.name_split,
        otherNames,
        gender: record.gender,
        born: record.birth_date,
        died: record.death_date,
        living: record.death_date ? false : record.living,
        sector: record.sector ? { kind: "sector", ...sectorOf(record.sector) } : null,
        identifiers: links,
      },
      languageOfRecord: this.language,
      statements: this.statements,
      authorities: this.authorities(),
      setAside: this.setAside,
    };
  }

  private facts(name: PersonName, otherNames: readonly OtherName[]): void {
    const { record } = this;
    this.add("name", name, null, "name_display");
    otherNames.forEach(({ kind, name: other, lang }, index) => {
      if (!printedNames.has(kind)) return;
      this.add("other_name", { name: other, type: kind, ...(lang ? { lang } : {}) }, null, `other_names.${index}`);
    });
    record.occupations.forEach((text, index) =>
      this.add("occupation", { occupation: this.words(text) }, null, `occupations.${index}`),
    );
    const born = record.birth_place ? { place: { text: placeCase(record.birth_place) } } : {};
    if (record.birth_date || record.birth_place) this.add("birth", born, point(record.birth_date), "birth_date");
    if (record.death_date) this.add("death", {}, point(record.death_date), "death_date");
    record.countries.forEach((text, index) => this.add("country", { country: this.country(text) }, null, `countries.${index}`));
    record.education.forEach(({ text, from, to }, index) => {
      const { degree, school } = studiesOf(tidy(text), record.record_lang);
      const value = { ...(degree ? { degree: this.words(degree) } : {}), ...(school ? { school: this.words(school) } : {}) };
      this.add("education", value, { from, to }, `education.${index}`);
    });
    this.positions("employment");
    this.positions("office");
    record.honours.forEach(({ text, date }, index) =>
      this.add("distinction", { honour: this.words(text) }, point(date), `honours.${index}`),
    );
  }

  private positions(which: "employment" | "office"): void {
    this.record.positions.forEach((position, index) => {
      if ((position.type === "employment") !== (which === "employment")) return;
      const field = `positions.${index}`;
      const { title, organisation, place, from, to, type, party } = position;
      const words = title ?? organisation;
      if (!words) {
        this.leave(field, "empty");
        return;
      }
      const elected = type === "mandate";
      if (party && !elected) this.leave(`${field}.party`, "party_outside_office");
      const current = this.record.living === true && from !== null && to === null && (elected || type === "government");
      const value = {
        title: this.words(words),
        ...(title && organisation ? { organisation: this.words(placeCase(organisation)) } : {}),
        ...(place ? { place: this.words(placeCase(place)) } : {}),
        ...(party && elected ? { party: this.words(party) } : {}),
        ...(current ? { current } : {}),
      };
      this.add(type === "employment" ? "position" : elected ? "mandate" : "office", value, { from, to }, field);
    });
  }

  /** Links that lead somewhere become statements; those that were taken are given back as identifiers. */
  private links(): { scheme: string; value: string }[] {
    const given = Object.entries(this.record.links).map(([scheme, value]) => ({ scheme, value: tidy(value) }));
    return given.filter(({ scheme, value }) => {
      const field = `links.${scheme}`;
      const url = addressOf(scheme, value);
      if (url) return this.add("link", { url, site: scheme }, null, field, "bad_link");
      this.leave(field, url === undefined ? "unknown_link" : "bad_link");
      return false;
    });
  }

  private life(): void {
    const { summary, summary_lang: lang } = this.record;
    if (!summary) return;
    const own = lang ?? "en";
    paragraphs(summary).forEach((paragraph) => {
      this.add("life", { markdown: markdownOf(paragraph), ...(own === this.language ? {} : { lang: own }) }, null, "summary");
    });
  }

  private words(text: string) {
    return this.wordsLang ? { text, lang: this.wordsLang } : { text };
  }

  private country(text: string) {
    const found = countryOf(text);
    const lang = this.language === "en" ? {} : { lang: "en" };
    return found ? { text: found.en, translation: found.fr, ...lang } : { text, ...lang };
  }

  /** Adds what reads as a statement; says so where it does not, or was said before. */
  private add(
    kind: Kind,
    value: unknown,
    given: Period | null,
    field: string,
    otherwise: SetAside["reason"] = "unusable",
  ): boolean {
    const backwards = given !== null && isReversed(given);
    if (backwards) this.leave(`${field}.to`, "period_reversed");
    const period = backwards ? { from: given.from, to: null } : given;
    const reading = readStatement({ kind, value, period, audience: "public" });
    if (!reading.ok) return this.leave(field, isEmpty(value) ? "empty" : otherwise);
    const same = canonicalJson({ kind, value: reading.statement.value, period: reading.statement.period });
    if (this.seen.has(same)) return this.leave(field, "duplicate");
    this.seen.add(same);
    this.statements.push(reading.statement);
    return true;
  }

  private leave(field: string, reason: SetAside["reason"]): false {
    this.setAside.push({ field, reason });
    return false;
  }

  private authorities(): AuthorityRef[] {
    const refs = new Map<string, AuthorityRef>();
    for (const { kind, words } of this.statements.flatMap((statement) => slotsOf(statement))) {
      const key = authorityKey(kind, words.text);
      const known = wellKnown(kind, words.text);
      refs.set(`${kind} ${key}`, { kind, key, labels: known ? { en: known.en, fr: known.fr } : { [this.labelLanguage(words.lang)]: words.text } });
    }
    return [...refs.values()];
  }

  /** A label in another language than the house's two is kept under the language of record, until somebody translates it. */
  private labelLanguage(lang: string | undefined): Language {
    return isLanguage(lang) ? lang : this.language;
  }

  private withoutMarks(record: PersonRecord): PersonRecord {
    const marks = /[\u200E\u200F\u061C]/gu;
    const clean = <T>(value: T, field: string): T => {
      if (typeof value === "string") {
        const bare = value.replace(marks, "");
        if (bare !== value) this.leave(field, "direction_marks");
        return bare as T;
      }
      if (Array.isArray(value)) return value.map((each, index) => clean(each, `${field}.${index}`)) as T;
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, clean(each, field ? `${field}.${key}` : key)]),
      ) as T;
    };
    return clean(record, "");
  }
}

const known = new Set<string>([
  "id",
  "name_display",
  "given_name",
  "family_name",
  "particle",
  "name_prefix",
  "name_suffix",
  "name_split",
  "other_names",
  "gender",
  "birth_date",
  "death_date",
  "living",
  "birth_place",
  "countries",
  "sector",
  "occupations",
  "positions",
  "education",
  "honours",
  "images",
  "links",
  "summary",
  "summary_lang",
  "record_lang",
  "sources",
] satisfies (keyof PersonRecord)[]);

function point(date: PartialDate | null): Period | null {
  return date ? { from: date, to: null } : null;
}

function isEmpty(value: unknown): boolean {
  return Object.values(Object(value) as Record<string, unknown>).every(
    (each) => each === "" || (typeof each === "object" && each !== null && isEmpty(each)),
  );
}
