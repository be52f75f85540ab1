import { slotsOf, type Statement } from "~/biographies/statement";
import { compose, type Composition } from "~/biographies/style/compose";
import { plain, type Inline } from "~/biographies/style/inline";
import type { Wording } from "~/biographies/revision";
import type { Labels } from "~/biographies/words";
import { languages, type Language } from "~/i18n/language";
import { filedForenames, filedSurname, filingKey, filingLetter } from "~/persons/filing";
import { displayName, normaliseName, type PersonName } from "~/persons/name";
import type { Card } from "./card";
import { facetCode, isListed, type ListedFacet, livingValues } from "./filter";
import { fieldTextOf, inLines, marksOf } from "./marks";
import { audiencesIn, bitOf, readerGroups, type ReaderGroup } from "./readers";
import { allWordsOf, lexemesOf, wordsOf } from "~/names/words";

/** What an entry's rows in the index are made from. */
export type Material = {
  entryId: string;
  promotion: number | null;
  /** When the entry was last listed or revised: "2026-11-28". */
  newsOn: string | null;
  /** The person's record: used where the biography says nothing. */
  person: { name: PersonName; born: string | null; died: string | null; living: boolean | null; gender: "female" | "male" | null; sectorId: number | null; descriptor: InBoth };
  /** Names by which the person is known besides, from the record. */
  names: readonly { kind: string; name: string; audience: string }[];
  language: Language;
  wording: Wording;
  statements: readonly Statement[];
  /** The text that was signed, as it was stored; null where it was stored by nobody. */
  composed: Record<Language, Composition> | null;
  imported: boolean;
};

type InBoth = Partial<Record<Language, string>>;

export type SearchRow = {
  entry_id: string;
  readers: number;
  filing_key: string;
  letter: string;
  use_norm: string;
  surname_norm: string;
  use_words: string[];
  said_words: string[];
  surname_words: string[];
  /** Words of all names, to correct slips by. */
  name_words: string[];
  lexemes: string[];
  card: Card;
  sector_id: number | null;
  /** Everything that facets narrow and count by, see `facetCode`. */
  facets: number[];
  authorities: number[];
  decade: number | null;
  living: boolean | null;
  promotion: number | null;
  /** As far as it may be known, in digits that sort: 19510303; 19510000 for a year. */
  born_on: number | null;
  /** Where the day may be known: 303 for 3 March. */
  birthday: number | null;
  news_on: string | null;
  /** Marks for the word index (marks.ts), and words that can be asked for by field. */
  marks: string[];
  field_text: string;
  /** Texts for the word index, by weight. */
  fr_b: string;
  fr_c: string;
  fr_d: string;
  en_b: string;
  en_c: string;
  en_d: string;
};

/** What authorities were merged into; those that were not are missing. */
export type Merged = ReadonlyMap<number, number>;

const longestText = 150_000;

/** One row for each set of reader groups that see the same of this entry; together their bits are all groups. */
export function rowsOf(material: Material, labels: Labels, merged: Merged): SearchRow[] {
  const composed = material.composed ?? { fr: composeWhole(material, "fr", labels), en: composeWhole(material, "en", labels) };
  const kept = new Map<string, { readers: number; group: ReaderGroup }>();
  for (const group of readerGroups) {
    const same = seenBy(material, group);
    kept.set(same, { readers: (kept.get(same)?.readers ?? 0) + bitOf[group], group });
  }
  return [...kept.values()].map(({ readers, group }) => rowFor(material, composed, { group, readers, labels, merged }));
}

function composeWhole({ statements, language, person, wording }: Material, lang: Language, labels: Labels): Composition {
  return compose(statements, { lang, form: "full", gender: person.gender, languageOfRecord: language, wording, labels });
}

/** Two groups whose audiences hold the same statements and names see the same. */
function seenBy({ statements, names }: Material, group: ReaderGroup): string {
  const own = audiencesIn[group] as readonly string[];
  const used = new Set([...statements, ...names].map(({ audience }) => audience as string));
  return own.filter((audience) => used.has(audience)).join();
}

type For = { group: ReaderGroup; readers: number; labels: Labels; merged: Merged };

function rowFor(material: Material, composed: Record<Language, Composition>, { group, readers, labels, merged }: For): SearchRow {
  const { person, statements, promotion } = material;
  const readable = statements.filter(({ audience }) => audiencesIn[group].includes(audience));
  const ids = new Set(readable.map(({ id }) => id));
  const name = nameOf(material);
  const named = namesFor(material, group);
  const teaser = teaserOf(material, composed, group);
  const shown = [...readable, ...statements.filter(({ id }) => teaser.ids.has(id) && !ids.has(id))];
  const authorities = authoritiesOf(shown, merged);
  const texts = (lang: Language) => textsOf(composed[lang], ids);
  const whole = [displayName(name), otherForenames(statements)].join(" ");
  const sectorId = person.sectorId === null ? null : (merged.get(person.sectorId) ?? person.sectorId);
  const decade = teaser.born === null ? null : Math.floor(teaser.born / 10) * 10;
  const living = person.died ? false : material.imported ? person.living : true;
  const tied = [...new Set([...authorities.map(({ id }) => id), ...(sectorId === null ? [] : [sectorId])])];
  const lexemes = [...new Set([whole, ...named.map((each) => each.name)].flatMap(lexemesOf))].map((word) => word.slice(0, 400));
  return {
    entry_id: material.entryId,
    readers,
    // No more of the birth than everybody sees: the key stands in the addresses of pages.
    filing_key: filingKey(name, teaser.born === null ? null : String(teaser.born)),
    letter: filingLetter(name),
    use_norm: normaliseName(displayName(name)),
    surname_norm: normaliseName(filedSurname(name)),
    use_words: wordsOf(whole),
    said_words: saidWords(whole),
    surname_words: [...new Set([...wordsOf(filedSurname(name)), ...wordsOf(name.family)])],
    name_words: [...new Set([whole, ...named.map((each) => each.name)].flatMap(allWordsOf))],
    lexemes,
    card: {
      name: displayName(name),
      surname: filedSurname(name),
      forenames: filedForenames(name),
      bornAs: { fr: plainOf(composed.fr.headword?.bornAs), en: plainOf(composed.en.headword?.bornAs) },
      descriptor: teaser.descriptor,
      born: teaser.born,
      died: yearIn(person.died),
      where: { fr: placeOf(composed.fr, readable), en: placeOf(composed.en, readable) },
      gender: person.gender,
      names: named,
    },
    sector_id: sectorId,
    facets: facetsOf(authorities, { sector: sectorId, born: decade, living: livingValues.indexOf(living === null ? "unknown" : living ? "yes" : "no"), promotion }),
    authorities: tied,
    decade,
    living,
    promotion,
    ...birthOf(readable, teaser.born),
    news_on: material.newsOn,
    marks: marksOf({ authorities: tied, born: teaser.born, lexemes }),
    field_text: fieldTextOf(shown, labels).slice(0, longestText),
    fr_b: inLines([searchable(teaser.descriptor.fr ?? "")]),
    fr_c: texts("fr").facts,
    fr_d: texts("fr").prose,
    en_b: inLines([searchable(teaser.descriptor.en ?? "")]),
    en_c: texts("en").facts,
    en_d: texts("en").prose,
  };
}

/** The name that the biography gives, or the record's. */
export function nameOf({ statements, person }: Pick<Material, "statements" | "person">): PersonName {
  const own = statements.find((statement): statement is Extract<Statement, { kind: "name" }> => statement.kind === "name");
  return own ? own.value : person.name;
}

function otherForenames(statements: readonly Statement[]): string {
  const own = statements.find((statement): statement is Extract<Statement, { kind: "name" }> => statement.kind === "name");
  return own?.value.otherForenames ?? "";
}

/** Birth, pen and other names that this group may read. */
function namesFor({ statements, names, ...material }: Material, group: ReaderGroup): Card["names"] {
  const audiences = audiencesIn[group] as readonly string[];
  const name = nameOf({ statements, person: material.person });
  const found: Card["names"] = names.filter(({ kind, audience }) => kind !== "use" && audiences.includes(audience)).map((each) => ({ kind: each.kind, name: each.name }));
  for (const statement of statements) {
    if (statement.kind === "name" && statement.value.birthFamily) found.push({ kind: "birth", name: [name.given, statement.value.birthFamily].filter(Boolean).join(" ") });
    if (statement.kind === "other_name" && audiences.includes(statement.audience)) found.push({ kind: statement.value.type, name: statement.value.name });
  }
  return found.filter((each, at) => found.findIndex((other) => other.name === each.name) === at);
}

/**
 * The teaser is everybody's (PRODUCT.md section 4): descriptor and year of birth show whatever the audience of their
 * statements, unless the person keeps them for the house or for listed people.
 */
function teaserOf({ statements, person }: Material, composed: Record<Language, Composition>, group: ReaderGroup) {
  const kept = (statement: Statement | undefined) => {
    if (!statement || statement.audience === "public" || statement.audience === "subscribers") return false;
    return !audiencesIn[group].includes(statement.audience);
  };
  const birth = statements.find(({ kind }) => kind === "birth");
  const used = new Set(composed.fr.descriptor?.statementIds);
  // Without occupation or descriptor the house style takes the last position; which one, it does not say.
  const behind = used.size > 0 ? statements.filter(({ id }) => used.has(id)) : statements.filter(({ kind }) => ["position", "mandate", "office"].includes(kind));
  const hidden = behind.some(kept);
  const own = { fr: plainOf(composed.fr.descriptor?.what), en: plainOf(composed.en.descriptor?.what) };
  const descriptor: InBoth = hidden ? {} : own.fr || own.en ? own : person.descriptor;
  const born = kept(birth) ? null : yearIn(birth?.period?.from ?? person.born);
  return { descriptor, born, ids: hidden ? new Set<string>() : used };
}

type Tied = { kind: ListedFacet; id: number };

function authoritiesOf(statements: readonly Statement[], merged: Merged): Tied[] {
  // Whoever printed somebody's books is not where they were.
  const slots = statements.flatMap((statement) => slotsOf(statement)).filter(({ slot }) => slot !== "publisher");
  return slots.flatMap(({ kind, words }) => (words.authority === undefined || !isListed(kind) ? [] : [{ kind, id: merged.get(words.authority) ?? words.authority }]));
}

type Single = Record<"sector" | "born" | "living" | "promotion", number | null>;

function facetsOf(authorities: readonly Tied[], single: Single): number[] {
  const named = authorities.map(({ kind, id }) => facetCode(kind, id));
  const other = (Object.keys(single) as (keyof Single)[]).flatMap((facet) => (single[facet] === null ? [] : [facetCode(facet, single[facet])]));
  return [...new Set([...named, ...other])];
}

/** Month and day only where this group may read the birth itself; the teaser has the year. */
function birthOf(readable: readonly Statement[], year: number | null): Pick<SearchRow, "born_on" | "birthday"> {
  if (year === null) return { born_on: null, birthday: null };
  const [, month = "00", day = "00"] = (readable.find(({ kind }) => kind === "birth")?.period?.from ?? "").split("-");
  return { born_on: year * 10_000 + Number(month) * 100 + Number(day), birthday: day === "00" ? null : Number(month) * 100 + Number(day) };
}

/** What the group may read, as text to search in: facts line by line; prose only in the language that it is written in. */
function textsOf({ sections, lang }: Composition, readable: ReadonlySet<string>): { facts: string; prose: string } {
  const lines = sections.flatMap((section) => section.lines).filter(({ statementId }) => readable.has(statementId));
  const facts = lines.filter(({ prose, kind }) => !prose && kind !== "link" && kind !== "portrait").map(({ when, what }) => `${plain(what)} ${plain(when)}`);
  const prose = lines.flatMap((line) => (line.prose && isSpokenIn(line.prose.lang, lang) ? [line.prose.markdown] : []));
  return { facts: searchable(inLines(facts)), prose: searchable(inLines(prose)) };
}

/** As the text parser wants it: with the typewriter's apostrophe, at which it parts "d'hivernage". */
export function searchable(text: string): string {
  return text.replaceAll("’", "'").slice(0, longestText);
}

function isSpokenIn(prose: string, lang: Language): boolean {
  return prose.startsWith(lang) || !(languages as readonly string[]).includes(prose.slice(0, 2));
}

/** "à Briançon" out of "Naissance à Briançon", where the birth may be read. */
function placeOf({ sections }: Composition, readable: readonly Statement[]): string {
  const birth = readable.find(({ kind, value }) => kind === "birth" && "place" in value && value.place !== undefined);
  const line = birth && sections.flatMap((section) => section.lines).find(({ statementId }) => statementId === birth.id);
  return line ? (/^(?:Naissance|Born)\s+(.+)$/u.exec(plain(line.what))?.[1] ?? "") : "";
}

function saidWords(name: string): string[] {
  return name.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plainOf(inlines: readonly Inline[] | undefined): string {
  return inlines ? plain(inlines) : "";
}

function yearIn(date: string | null | undefined): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}
