import type { Language } from "~/i18n/language";
import { filedForenames, filedSurname } from "~/persons/filing";
import { periodSortDate } from "../partial-date";
import type { Form, Wording } from "../revision";
import { layout, sections, type Section } from "../sections";
import { isStatementOf, kinds, type Gender, type Kind, type Statement } from "../statement";
import type { Labels } from "../words";
import { abbreviated } from "./abbreviate";
import { fitted } from "./fit";
import { capitalised, join, parseWording, plain, set, smallCaps, text, type Inline } from "./inline";
import { chosen, lightestFirst } from "./select";
import { lineWidth, shortened } from "./shorten";
import { voices } from "./voices";
import { when, year } from "./when";
import { phrase, surname, write, type Writing } from "./write";

/** Stored beside every composed text. Raise it whenever the same statements would read otherwise. */
export const houseStyle = "2026.4";

export type ComposedLine = {
  statementId: string;
  kind: Kind;
  /** The date, where the section has a column for it; else it stands in brackets at the end of `what`. */
  when: Inline[];
  what: Inline[];
  /** The first letter of `what` is a capital because a line begins with it. */
  raised?: true;
  /** The book's words where the day stands within them: "née le 3 mars 1951 à Briançon". */
  phrase?: Inline[];
  /** Not checked: grey ink. */
  declared: boolean;
  /** A paragraph of the life, for the safe renderer. */
  prose?: { markdown: string; lang: string };
  /** Where a link leads. */
  href?: string;
};
export type ComposedSection = { section: Section; lines: ComposedLine[] };
export type Composition = {
  style: string;
  lang: Language;
  form: Form;
  /** Surname and what follows it, as filed, and "née Vasserot" where there is a birth name. Null without a name. */
  headword: { statementId: string; surname: Inline[]; forenames: Inline[]; bornAs: Inline[]; declared: boolean } | null;
  descriptor: { statementIds: string[]; what: Inline[]; declared: boolean } | null;
  /** Empty sections are left out; the form "line" has none. */
  sections: ComposedSection[];
  /** The whole entry in one line. */
  line: Inline[];
  /** Statements that this form does not print. */
  leftOut: string[];
};

export type ComposeOptions = {
  lang: Language;
  form: Form;
  gender: Gender;
  languageOfRecord: Language;
  /** Ids of statements whose check stands; all others are in grey ink. */
  checked?: ReadonlySet<string>;
  wording?: Wording;
  labels?: Labels;
};

/**
 * Turns statements into text by the house style, in either language and in any of the three forms. Pure: the same
 * statements and options always give the same text under one `houseStyle`.
 */
export function compose(statements: readonly Statement[], options: ComposeOptions): Composition {
  const { lang, form } = options;
  const composer = new Composer(options);
  const printed = chosen(statements, form);
  const descriptor = composer.descriptor(statements);
  const headword = composer.headword(statements);
  const whole = form === "line" ? [] : composer.sections(printed, descriptor);
  const lined =
    form === "short" ? fitted({ lang, headword, descriptor }, whole, lightestFirst(statements)) : whole;
  const shown = new Set([
    ...lined.flatMap(({ lines }) => lines.map((line) => line.statementId)),
    ...(descriptor?.statementIds ?? []),
  ]);
  if (headword) shown.add(headword.statementId);
  const leftOut = statements.filter((statement) => !shown.has(statement.id)).map(({ id }) => id);
  return {
    style: houseStyle,
    lang,
    form,
    headword,
    descriptor,
    sections: lined,
    line: composer.line(statements, descriptor),
    leftOut,
  };
}

class Composer {
  private readonly writing: Writing;

  constructor(private readonly options: ComposeOptions) {
    const { lang, gender, languageOfRecord, labels = new Map() } = options;
    this.writing = { lang, gender, record: languageOfRecord, labels, voice: voices[lang] };
  }

  headword(statements: readonly Statement[]): Composition["headword"] {
    const name = first("name", statements);
    if (!name) return null;
    const { value } = name;
    const forenames = titled(value.prefix, [value.given, value.otherForenames].filter(Boolean).join(", "));
    const bornAs = value.birthFamily ? this.writing.voice.bornAs(this.options.gender, surname(value.birthFamily)) : [];
    return {
      statementId: name.id,
      surname: this.set(smallCaps(filedSurname(value))),
      forenames: this.set(text(filedForenames(value, forenames))),
      bornAs: this.set(bornAs),
      declared: this.isDeclared(name),
    };
  }

  /** The editors' descriptor; without one what the person is in office today, or the occupations, or the last position. */
  descriptor(statements: readonly Statement[]): Composition["descriptor"] {
    const own = first("descriptor", statements);
    const occupations = statements.filter((statement) => statement.kind === "occupation");
    const last = lastPosition(statements);
    const inOffice = last.filter(({ kind, value }) => kind !== "position" && "current" in value && value.current);
    const used = [own ? [own] : [], inOffice, occupations, last].find((some) => some.length > 0) ?? [];
    if (used.length === 0) return null;
    const what = this.set(
      capitalised(
        join(
          used.map((statement) => this.headline(statement)),
          ", ",
        ),
      ),
    );
    const ownStatements = used.filter((statement) => kinds[statement.kind].section === "descriptor");
    return {
      statementIds: ownStatements.map(({ id }) => id),
      what,
      declared: used.some((statement) => this.isDeclared(statement)),
    };
  }

  sections(statements: readonly Statement[], descriptor: Composition["descriptor"]): ComposedSection[] {
    const heading = new Set(descriptor?.statementIds);
    return sections.flatMap((section) => {
      const own = statements.filter(({ id, kind }) => kinds[kind].section === section && kind !== "name" && !heading.has(id));
      const lines = inOrder(own, section).map((statement) => this.composedLine(statement));
      return lines.length > 0 ? [{ section, lines }] : [];
    });
  }

  /** "Aubrespin (Claire-Hélène), née en 1951. Glaciologue, …": for lists, letters and the directory's rows. */
  line(statements: readonly Statement[], descriptor: Composition["descriptor"]): Inline[] {
    const name = first("name", statements);
    if (!name) return shortened(descriptor?.what ?? [], lineWidth);
    const forenames = filedForenames(name.value, titled(name.value.prefix, name.value.given));
    const filed = [...smallCaps(filedSurname(name.value)), ...text(forenames && ` (${forenames})`)];
    const named = this.set(join([filed, text(this.years(statements))], ", "));
    const room = lineWidth - plain(named).length - 2;
    return descriptor ? join([named, shortened(descriptor.what, room)], ". ") : named;
  }

  private years(statements: readonly Statement[]): string {
    const [born, died] = [first("birth", statements)?.period?.from, first("death", statements)?.period?.from];
    if (died) return born ? `${year(born)}–${year(died)}` : `†\u00A0${year(died)}`;
    return born ? this.writing.voice.bornIn(this.options.gender, year(born)) : "";
  }

  private composedLine(statement: Statement): ComposedLine {
    const { lang, form } = this.options;
    const date = text(when(statement, lang, this.writing.voice));
    const dated = layout[kinds[statement.kind].section].dates === "dated";
    const own = this.words(statement);
    const words = capitalised(own);
    const raised = plain(own) !== plain(words);
    const run = this.given(statement) ? null : phrase(statement, this.writing);
    const what = dated || date.length === 0 ? words : [...words, ...text(" ("), ...date, ...text(")")];
    return {
      statementId: statement.id,
      kind: statement.kind,
      when: dated ? this.set(date) : [],
      what: this.set(form === "short" ? abbreviated(what, lang, this.writing.voice) : what),
      declared: this.isDeclared(statement),
      ...(raised ? { raised } : {}),
      ...(run ? { phrase: this.set(capitalised(run)) } : {}),
      ...(isStatementOf("life", statement) ? { what: [], prose: this.prose(statement.value) } : {}),
      ...(isStatementOf("link", statement) ? { href: statement.value.url } : {}),
    };
  }

  private words(statement: Statement): Inline[] {
    const given = this.given(statement);
    return given ? parseWording(given) : write(statement, this.writing);
  }

  /** The editors' words for this language and form; words for the full form serve the short one too. */
  private given(statement: Statement): string | undefined {
    const { lang, form, wording = {} } = this.options;
    // A credit is not the editors' to reword.
    if (statement.kind === "portrait") return undefined;
    const own = wording[statement.id]?.[lang];
    return own?.[form] || (form === "short" ? own?.full : undefined);
  }

  private prose({ markdown, lang }: { markdown: string; lang?: string }): { markdown: string; lang: string } {
    return { markdown, lang: lang ?? this.options.languageOfRecord };
  }

  /** A post without its party, and without its place where the organisation says enough. */
  private headline(statement: Statement): Inline[] {
    const { kind, value } = statement;
    if (kind !== "position" && kind !== "office" && kind !== "mandate") return this.words(statement);
    const { title, organisation, place } = value;
    return write(
      { ...statement, kind: "position", value: organisation ? { title, organisation } : { title, place } },
      this.writing,
    );
  }

  private isDeclared(statement: Statement): boolean {
    return !this.options.checked?.has(statement.id);
  }

  private set(inlines: Inline[]): Inline[] {
    return set(inlines, this.options.lang);
  }
}

const titles =
  /^(?:Sir|Dame|Lord|Lady|baroness|mgr|dom|mère|père|sœur|frère|mother|father|sister|brother|baronn?e?|comte(?:sse)?|vicomte(?:sse)?|marquise?|duc|duchesse|prince(?:sse)?)$/iu;

/** Titles that belong to the name ("Dame Ann", "Mgr Gaspard"); academic ones are not printed. */
function titled(prefix: string | null, forenames: string | null): string | null {
  const title = prefix && titles.test(prefix) ? prefix : null;
  return [title, forenames].filter(Boolean).join(" ") || null;
}

function first<K extends Kind>(kind: K, statements: readonly Statement[]): Extract<Statement, { kind: K }> | undefined {
  return statements.find((statement): statement is Extract<Statement, { kind: K }> => statement.kind === kind);
}

/** The present position that began last, or the last of those that are over. */
function lastPosition(statements: readonly Statement[]): Statement[] {
  const posts = statements.filter(({ kind }) => kinds[kind].core === "position");
  const current = posts.filter(({ value }) => "current" in value && value.current);
  return inOrder(current.length > 0 ? current : posts.filter(({ period }) => period), "career")
    .slice(-1)
    .concat(posts)
    .slice(0, 1);
}

/** By date within a section where the house prints so; what has no date comes last, and equals stay as given. */
export function inOrder(statements: readonly Statement[], section: Section): Statement[] {
  if (layout[section].order === "as_given") return [...statements];
  const key = ({ period }: Statement) => `${periodSortDate(period) ?? "9999-99-99"} ${period?.to ?? "9999"}`;
  return [...statements].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}
