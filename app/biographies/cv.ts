import type { Language } from "~/i18n/language";
import { type PartialDate, parsePartialDate } from "./partial-date";
import { type Kind, readStatement } from "./statement";

/** A line of somebody's own CV, and under which of its headings it stood. */
export type CvLine = { text: string; heading: Kind | null };
/** What a line was read as. It is a proposal: the person takes it, changes it or drops it. */
export type CvReading = { kind: Kind; value: Record<string, unknown>; period: { from: PartialDate | null; to: PartialDate | null } | null };

export const mostLines = 200;
const longestLine = 2000;

const headings: readonly (readonly [RegExp, Kind | null])[] = [
  [/^(?:[ée]tudes|formations?|dipl[ôo]mes?|education|studies|qualifications|academic background)\b/i, "education"],
  [/^(?:exp[ée]riences?|carri[èe]re|parcours|emplois|postes|fonctions|experience|employment|career|positions?|work history|professional)\b/i, "position"],
  [/^(?:mandats?|elected|[ée]lections)\b/i, "mandate"],
  [/^(?:conseils?|boards?|responsabilit[ée]s|offices?)\b/i, "office"],
  [/^(?:publications?|[œo]euvres?|œuvres?|ouvrages|livres|books|works|filmographie|discographie|films)\b/i, "work"],
  [/^(?:d[ée]corations?|ordres|honours? and orders|orders)\b/i, "decoration"],
  [/^(?:distinctions?|prix|r[ée]compenses|awards?|prizes?|honours?|honors?)\b/i, "distinction"],
  [/^(?:soci[ée]t[ée]s|associations?|memberships?|academies|acad[ée]mies|clubs?)\b/i, "membership"],
  [/^(?:langues?|languages?)\b/i, "language"],
  [/^(?:loisirs|centres d.int[ée]r[êe]t|recreations?|interests|hobbies)\b/i, "recreation"],
  [/^(?:[ée]tat civil|personal|coordonn[ée]es|contact|profile?|profil|curriculum vitae|cv|r[ée]sum[ée])\b/i, null],
];

/** Cuts a text into lines worth reading: without bullets, rules, page numbers and the headings, which say what follows. */
export function linesOf(text: string): CvLine[] {
  const found: CvLine[] = [];
  let heading: Kind | null = null;
  for (const raw of text.normalize("NFC").split(/\r?\n/)) {
    const line = tidy(raw);
    const under = headingOf(line);
    if (under !== undefined) heading = under;
    else if (/\p{L}/u.test(line) && !/^page \d+/i.test(line)) found.push({ text: line.slice(0, longestLine), heading });
  }
  return found;
}

/** Undefined where a line is no heading; null for one that says nothing of what follows. */
function headingOf(line: string): Kind | null | undefined {
  const words = line.replace(/[:.\s]+$/, "");
  if (words.length > 48 || /\d/.test(words) || /[,;]/.test(words)) return undefined;
  // "Director" is a line and "CAREER" a heading: a heading is short, and ends in a colon, or shouts, or says nothing else.
  const shouts = words === words.toUpperCase() || /:\s*$/.test(line);
  const found = headings.find(([pattern]) => pattern.test(words));
  if (!found) return undefined;
  return shouts || words.split(/\s+/).length <= 3 ? found[1] : undefined;
}

function tidy(raw: string): string {
  return raw.replace(/[\t\u00a0\u202f ]+/g, " ").replace(/^[\s•·▪◦*>–—-]+(?=\D|\d{4})/u, "").replace(/[\s.;]+$/u, "").trim();
}

/** Cuts a line that says several things: where it has lines of its own, semicolons, or a period that begins anew. */
export function cutLine(text: string): string[] {
  const parts = text.split(/\s*[\n;]\s*/).filter(Boolean);
  if (parts.length > 1) return parts.map(tidy).filter(Boolean);
  const again = text.split(/[,.]?\s+(?=(?:\d{4}\s*[-–—]\s*(?:\d{4}|present|pr[ée]sent|aujourd)|(?:depuis|since|from|de)\s+\d{4}))/i).map(tidy).filter(Boolean);
  return again.length > 1 ? again : [text];
}

const month = "\\p{L}{3,9}\\.?";
const day = `(?:(?:\\d{1,2}(?:er|st|nd|rd|th)?\\s+)?${month}\\s+\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?|\\d{4})`;
const now = "(?:pr[ée]sent|present|today|now|aujourd['’]hui|ce jour|en cours|ongoing|current)";
const span = new RegExp(`^(?:de |du |from |between )?(${day})\\s*(?:-|–|—|/|à|au|to|until|jusqu['’]en|jusqu['’]à|et|and)\\s*(${day}|${now}|\\d{2}(?!\\d))`, "iu");
const since = new RegExp(`^(?:depuis|since|[àa] partir de|from)\\s+(?:le |the )?(${day})`, "iu");
const single = new RegExp(`^(?:en |le |in |on )?(${day})`, "iu");

type Dated = { rest: string; from: PartialDate | null; to: PartialDate | null; current: boolean };

/** Takes the dates out of a line, wherever they stand: before the words, behind them or in brackets. */
function takeDates(text: string, lang: Language): Dated {
  for (const pattern of [span, since, single]) {
    for (const at of starts(text)) {
      const found = pattern.exec(text.slice(at));
      const dated = found && readDates(found, lang);
      if (dated) return { ...dated, current: dated.current || pattern === since, rest: without(text, at, found[0].length) };
    }
  }
  return { rest: text, from: null, to: null, current: false };
}

/** Where a date may begin: at the start, and behind a space or a bracket. */
function starts(text: string): number[] {
  return [0, ...[...text.matchAll(/[\s(,]/gu)].map(({ index }) => index + 1)];
}

function readDates(found: RegExpExecArray, lang: Language): Omit<Dated, "rest"> | null {
  const [, first = "", second] = found;
  const from = parsePartialDate(first, lang);
  // A year of a CV is one in which somebody lived: "1200" is a number of pages.
  if (!from || Number(from.slice(0, 4)) < 1850 || Number(from.slice(0, 4)) > 2100) return null;
  if (second === undefined) return { from, to: null, current: false };
  if (new RegExp(`^${now}$`, "iu").test(second)) return { from, to: null, current: true };
  const to = parsePartialDate(/^\d{2}$/.test(second) ? from.slice(0, 2) + second : second, lang);
  return to ? { from, to, current: false } : null;
}

function without(text: string, at: number, length: number): string {
  const before = text.slice(0, at).replace(/[\s(,:–—-]+$/u, "");
  const after = text.slice(at + length).replace(/^[\s),.:–—|-]+/u, "");
  return [before, after].filter(Boolean).join(", ").trim();
}

const signs: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:n[ée]e?|born)\b/iu, "birth"],
  // Of a family nothing is read by itself: such a line is shown as one that could not be read, and the person says what it is.
  [/^(?:mari[ée]e?|divorc[ée]e?|veu(?:f|ve)|c[ée]libataire|married|divorced|widow(?:ed|er)?|single)(?=[\s,]|$)/iu, "partner"],
  [/^(?:\d+|un|deux|trois|quatre|cinq|one|two|three|four|five) (?:enfants?|child(?:ren)?)(?=[\s,]|$)/iu, "children_count"],
  [/\b(?:chevalier|commandeur|officier|grand[- ]croix|knight|commander|dame|order of|ordre d|m[ée]daille|medal|l[ée]gion)/iu, "decoration"],
  [/(?:^|\s)(?:prix|laur[ée]ate?|prize|award|winner|bourse|fellowship|doctorat honoris|honorary)(?=\s|$)/iu, "distinction"],
  [/\b(?:baccalaur|licence|ma[îi]trise|master|doctorat|dipl[ôo]m|ph\.?d|b\.?a\.|b\.?sc|m\.?sc|bachelor|degree|agr[ée]g|ing[ée]nieur dipl|[ée]cole|lyc[ée]e|studies|studied|[ée]tudes)/iu, "education"],
  [/\b(?:maire|d[ée]put[ée]e?|s[ée]nat(?:eur|rice)|conseill[eè]re? (?:municipale?|r[ée]gionale?|d[ée]partementale?)|mayor|councillor|senator|member of parliament)\b/iu, "mandate"],
  [/\b(?:administrat(?:eur|rice)|pr[ée]sidente? du conseil|conseil d.administration|board|trustee|chair(?:man|woman)? of)\b/iu, "office"],
  [/(?:^|\s)(?:membre|fellow|member|soci[ée]taire)(?=\s|$)/iu, "membership"],
];

/** Orders by name: they are told from posts even among them ("officier de marine" is one). */
const order = /l[ée]gion d['’]honneur|ordre national|ordre des? (?:arts|palmes|m[ée]rite)|palmes acad[ée]miques|m[ée]rite (?:agricole|maritime)|\border of (?:the|merit)\b|\b[OCK]BE\b/iu;

const languages: Readonly<Record<string, string>> = {
  français: "fr", french: "fr", anglais: "en", english: "en", allemand: "de", german: "de", espagnol: "es", spanish: "es", italien: "it", italian: "it",
  portugais: "pt", portuguese: "pt", néerlandais: "nl", dutch: "nl", arabe: "ar", arabic: "ar", russe: "ru", russian: "ru", breton: "br", chinois: "zh", chinese: "zh", japonais: "ja", japanese: "ja",
};
const levels: readonly (readonly [RegExp, string])[] = [
  [/matern|native|mother/iu, "native"],
  [/courant|bilingue|fluent|c[12]\b/iu, "fluent"],
  [/professionnel|working|b[12]\b/iu, "working"],
  [/\blu\b|lecture|notions|read|a[12]\b/iu, "reading"],
];
const grades: readonly (readonly [RegExp, string])[] = [
  [/grand[- ]offici?er/iu, "grand_officer"],
  [/grand[- ](?:croix|cross)/iu, "grand_cross"],
  [/command(?:eur|er)\b/iu, "commander"],
  [/chevalier|knight|\bdame\b/iu, "knight"],
  [/offici?er\b/iu, "officer"],
];

/** What a line is, if nobody has said so: by its own words first, then by the heading that it stood under. */
export function guessKind(text: string, heading: Kind | null): Kind {
  const sign = signs.find(([pattern]) => pattern.test(text))?.[1];
  if (heading && heading !== "position") return heading === "distinction" && sign === "decoration" ? sign : heading;
  // Under a career's heading a school is an employer and a prize's name a title; what is elected or of a board is told apart.
  if (heading === "position") return sign === "mandate" || sign === "office" || sign === "partner" || sign === "children_count" ? sign : order.test(text) ? "decoration" : "position";
  return sign ?? "position";
}

/**
 * Reads a line as a statement of a kind, or null where it makes none that could stand. It reads French and English,
 * invents nothing, and leaves in words what it cannot place.
 */
export function readLine(text: string, { kind, heading, lang }: { kind?: Kind | null; heading: Kind | null; lang: Language }): CvReading | null {
  const as = kind ?? guessKind(text, heading);
  const dated = takeDates(text.replace(/\n/g, ", "), lang);
  const value = valueOf(as, dated);
  const period = dateless.includes(as) || !(dated.from || dated.to) ? null : { from: dated.from, to: pointed.includes(as) ? null : dated.to };
  const reading = readStatement({ kind: as, value, period: period ?? undefined });
  return reading.ok ? { kind: as, value, period } : null;
}

const dateless: readonly Kind[] = ["language", "recreation", "life", "occupation", "country", "link"];
const pointed: readonly Kind[] = ["birth", "decoration", "distinction"];

function valueOf(kind: Kind, { rest, current }: Dated): Record<string, unknown> {
  const [first = "", second, ...more] = rest.split(/\s*(?:,|\s[–—|-]\s|\s@\s)\s*/u).map((part) => part.trim()).filter(Boolean);
  const third = more.length > 0 ? more.join(", ") : undefined;
  const now = current ? { current: true } : {};
  const named = <Name extends string>(name: Name, words: string | undefined) => (words ? { [name]: { text: words } } : {});
  if (kind === "position" || kind === "office" || kind === "mandate") return { ...named("title", first), ...named("organisation", second), ...named("place", third), ...now };
  if (kind === "education") return { ...named("degree", first), ...named("school", second), ...named("place", third) };
  if (kind === "membership") return { ...memberOf(first, second), ...now };
  if (kind === "distinction") return { ...named("honour", first), ...named("reason", [second, third].filter(Boolean).join(", ")) };
  if (kind === "decoration") return decorationOf(rest, first);
  if (kind === "language") return languageOf(rest);
  if (kind === "birth") return named("place", rest.replace(/^(?:n[ée]e?|born)\b[\s,]*(?:(?:le|on|the)(?=\s|,|$)[\s,]*)?(?:(?:[àa]|in|at)\s+)?/iu, ""));
  if (kind === "work") return { title: first.replace(/^[«"“]\s*|\s*[»"”]$/gu, ""), type: "book", ...named("publisher", second), ...named("place", third) };
  if (kind === "occupation" || kind === "country") return named(kind, rest);
  if (kind === "link") return { url: rest, site: "other" };
  if (kind === "life") return { markdown: rest };
  return { text: rest };
}

function memberOf(first: string, second: string | undefined): Record<string, unknown> {
  const found = /^((?:membre(?: correspondante?| associ[ée]e?| titulaire)?|fellow|member|soci[ée]taire))\s+(?:de la |de l['’]|du |des |de |of the |of )(.+)$/iu.exec(first);
  if (found) return { organisation: { text: sentence(found[2] ?? "") }, role: { text: found[1] } };
  return { organisation: { text: first }, ...(second ? { role: { text: second } } : {}) };
}

function decorationOf(rest: string, first: string): Record<string, unknown> {
  const grade = grades.find(([pattern]) => pattern.test(rest))?.[1];
  const honour = /((?:l[ée]gion|ordre|m[ée]daille|order|medal)\b.+)$/iu.exec(rest)?.[1] ?? first;
  return { honour: { text: sentence(honour.replace(/\s*[,(]\s*(?:chevalier|officier|commandeur|knight|officer|commander)\)?.*$/iu, "")) }, ...(grade ? { grade } : {}) };
}

function languageOf(rest: string): Record<string, unknown> {
  const word = /^[\p{L}-]+/u.exec(rest)?.[0].toLowerCase() ?? "";
  const code = languages[word];
  const level = levels.find(([pattern]) => pattern.test(rest))?.[1];
  return { ...(code ? { code } : { words: { text: rest } }), ...(level ? { level } : {}) };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
