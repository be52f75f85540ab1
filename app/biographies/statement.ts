import { z } from "zod";
import { isPartialDate, isReversed, sortDate, type Period } from "./partial-date";
import { sections, type Section } from "./sections";
import * as values from "./values";
import { freeWords, problems, type AuthorityKind, type Problem, type Slot } from "./words";

export const audiences = ["public", "listed", "subscribers", "house"] as const;
export type Audience = (typeof audiences)[number];

/** Grammatical gender, as the person gives it: née or né. Null where it is not known, and then avoided. */
export type Gender = "female" | "male" | null;

/** No date; one date (`from` only); a period. */
export type Dates = "none" | "point" | "span";

/** What must be there before a questionnaire can be handed in. */
export const core = ["name", "birth", "position"] as const;
export type Core = (typeof core)[number];

type Slots = Readonly<Record<string, AuthorityKind>>;
type Traits = {
  core?: Core;
  /** Kept only with the person's consent, recorded with the text shown (PRODUCT.md section 6). */
  consent?: true;
  /** Audience of what a nominee gives, unless they choose. */
  audience?: Audience;
  /** At most one in a biography. */
  single?: true;
  /** Fields of the value that may name an authority, and of which kind. */
  slots?: Slots;
};

function kind<Value extends z.ZodType>(section: Section, dates: Dates, value: Value, traits?: Traits) {
  const own: Traits = traits ?? {};
  const audience: Audience = own.audience ?? "subscribers";
  const slots: Slots = own.slots ?? {};
  return {
    section,
    dates,
    value,
    core: own.core ?? null,
    consent: own.consent ?? false,
    audience,
    single: own.single ?? false,
    slots,
  };
}

/** Every kind of statement: where it stands, what it holds, whether it is dated. The one list of them. */
export const kinds = {
  name: kind("heading", "none", values.nameValue, { core: "name", single: true }),
  other_name: kind("heading", "none", values.otherNameValue),
  descriptor: kind("descriptor", "none", freeWords, { single: true }),
  occupation: kind("descriptor", "none", values.occupationValue, { slots: { occupation: "occupation" } }),
  birth: kind("civil_status", "point", values.placeValue, { core: "birth", single: true, slots: { place: "place" } }),
  death: kind("civil_status", "point", values.placeValue, { single: true, slots: { place: "place" } }),
  country: kind("civil_status", "none", values.countryValue, { slots: { country: "country" } }),
  parents: kind("family", "none", values.parentsValue, { consent: true, single: true }),
  partner: kind("family", "span", values.partnerValue, { consent: true }),
  children_count: kind("family", "none", values.childrenValue, { consent: true, single: true }),
  education: kind("education", "span", values.educationValue, { slots: { school: "school", place: "place" } }),
  position: kind("career", "span", values.positionValue, {
    core: "position",
    slots: { organisation: "organisation", place: "place" },
  }),
  mandate: kind("offices", "span", values.mandateValue, {
    core: "position",
    slots: { organisation: "organisation", place: "place" },
  }),
  office: kind("offices", "span", values.officeValue, {
    core: "position",
    slots: { organisation: "organisation", place: "place" },
  }),
  work: kind("works", "span", values.workValue, { slots: { publisher: "organisation", place: "place" } }),
  achievement: kind("achievements", "span", freeWords),
  decoration: kind("decorations", "point", values.decorationValue, { slots: { honour: "honour" } }),
  distinction: kind("distinctions", "point", values.distinctionValue, { slots: { honour: "honour" } }),
  membership: kind("memberships", "span", values.membershipValue, { slots: { organisation: "organisation" } }),
  language: kind("languages", "none", values.languageValue),
  recreation: kind("recreations", "none", freeWords, { consent: true }),
  contact: kind("contact", "none", values.contactValue, { consent: true, audience: "house" }),
  link: kind("links", "none", values.linkValue),
  portrait: kind("portrait", "point", values.portraitValue, { consent: true, single: true }),
  life: kind("life", "none", values.lifeValue),
} as const;

export type Kind = keyof typeof kinds;
export type ValueOf<K extends Kind> = z.output<(typeof kinds)[K]["value"]>;

/** One fact of a biography, as the house style and the hash take it. `id` stays the same across revisions. */
export type StatementOf<K extends Kind> = {
  id: string;
  kind: K;
  value: ValueOf<K>;
  period: Period | null;
  audience: Audience;
};
export type Statement = { [K in Kind]: StatementOf<K> }[Kind];
/** A statement that has no id yet. */
export type NewStatement = { [K in Kind]: Omit<StatementOf<K>, "id"> }[Kind];

export const kindNames = Object.keys(kinds) as Kind[];

export function isKind(text: unknown): text is Kind {
  return typeof text === "string" && Object.hasOwn(kinds, text);
}

export function kindsOf(section: Section): Kind[] {
  return kindNames.filter((name) => kinds[name].section === section);
}

export function isStatementOf<K extends Kind>(kind: K, statement: Statement): statement is Extract<Statement, { kind: K }> {
  return statement.kind === kind;
}

export type Finding = { path: string; problem: Problem };
export type Reading = { ok: true; statement: NewStatement } | { ok: false; findings: Finding[] };

/**
 * Reads a statement from a form, an import or the database. Every text is tidied; what is wrong comes back as a list of
 * paths ("value.organisation.text", "period.from") and problems. `today` ("2026-11-23") refuses a birth to come.
 */
export function readStatement(
  input: { kind: Kind; value: unknown; period?: unknown; audience?: unknown },
  today?: string,
): Reading {
  const definition = kinds[input.kind];
  const value = definition.value.safeParse(input.value);
  const dates = readPeriod(input.kind, input.period, today);
  const audience = z.enum(audiences).safeParse(input.audience ?? definition.audience);
  const findings = [
    ...(value.success ? [] : value.error.issues.flatMap((issue) => findingsOf(issue))),
    ...dates.findings,
    ...(audience.success ? [] : [{ path: "audience", problem: "not_in_the_list" as const }]),
  ];
  if (value.success && isEmptyEvent(input.kind, value.data, dates.period))
    findings.push({ path: "period.from", problem: "needs_date_or_place" });
  if (findings.length > 0 || !value.success || !audience.success) return { ok: false, findings };
  const statement = { kind: input.kind, value: value.data, period: dates.period, audience: audience.data };
  return { ok: true, statement: statement as NewStatement };
}

const periodShape = z.strictObject({ from: z.string().nullish(), to: z.string().nullish() }).nullish();

function readPeriod(kind: Kind, input: unknown, today: string | undefined): { period: Period | null; findings: Finding[] } {
  const shaped = periodShape.safeParse(input);
  if (!shaped.success) return { period: null, findings: [{ path: "period", problem: "invalid" }] };
  const period = { from: shaped.data?.from || null, to: shaped.data?.to || null };
  if (!period.from && !period.to) return { period: null, findings: [] };
  const findings: Finding[] = [];
  const { dates } = kinds[kind];
  if (dates === "none") findings.push({ path: "period.from", problem: "no_period_here" });
  if (dates === "point" && period.to) findings.push({ path: "period.to", problem: "no_period_here" });
  for (const end of ["from", "to"] as const) {
    const date = period[end];
    if (date && !isPartialDate(date)) findings.push({ path: `period.${end}`, problem: "not_a_date" });
  }
  if (findings.length === 0 && isReversed(period)) findings.push({ path: "period.to", problem: "reversed_period" });
  const past = kind === "birth" || kind === "death";
  if (findings.length === 0 && today && past && period.from && sortDate(period.from) > today)
    findings.push({ path: "period.from", problem: "in_the_future" });
  return { period, findings };
}

/** A birth or a death of which neither day nor place is known says nothing. */
function isEmptyEvent(kind: Kind, value: unknown, period: Period | null): boolean {
  return (kind === "birth" || kind === "death") && period === null && (value as ValueOf<"birth">).place === undefined;
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const path = ["value", ...issue.path].join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: `${path}.${key}`, problem: "unknown_field" }));
  const problem = problems.find((known) => known === issue.message) ?? (issue.code === "invalid_type" ? "required" : "invalid");
  return [{ path, problem }];
}

/** What a questionnaire still wants before it can be handed in: name, birth, present or last position. */
export function missingCore(statements: readonly { kind: Kind }[]): Core[] {
  const present = new Set(statements.map((statement) => kinds[statement.kind].core));
  return core.filter((one) => !present.has(one));
}

/** The filled slots of a statement: which field, which authority list, which words. */
export function slotsOf(statement: NewStatement): { slot: string; kind: AuthorityKind; words: Slot }[] {
  const value: Readonly<Record<string, unknown>> = { ...statement.value };
  return Object.entries(kinds[statement.kind].slots).flatMap(([slot, kind]) => {
    const words = value[slot] as Slot | undefined;
    return words ? [{ slot, kind, words }] : [];
  });
}

/** The same statement with its slots tied to authorities, where `find` knows them. */
export function withAuthorities<S extends NewStatement>(
  statement: S,
  find: (kind: AuthorityKind, words: Slot) => number | null,
): S {
  const found = slotsOf(statement).flatMap(({ slot, kind, words }) => {
    const authority = find(kind, words);
    return authority === null ? [] : [[slot, { ...words, authority }] as const];
  });
  return { ...statement, value: { ...statement.value, ...Object.fromEntries(found) } };
}

/** In the fixed order of sections; within one, as they came. */
export function bySection<S extends { kind: Kind }>(statements: readonly S[]): { section: Section; statements: S[] }[] {
  return sections
    .map((section) => ({ section, statements: statements.filter((statement) => kinds[statement.kind].section === section) }))
    .filter((group) => group.statements.length > 0);
}
