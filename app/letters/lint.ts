import type { Language } from "~/i18n";
import { namesIn, parseBody } from "./markup";
import { variableNamed } from "./variables";
import type { LetterTemplate, Wording, Wordings } from "./wording";

/**
 * What letters of vanity directories say, and ours never do (TRUST.md, G07 and section 3): money, praise, haste. Both
 * languages' lists hold for both texts, since a letter may quote the other one.
 */
export const forbiddenWords: Record<"money" | "praise" | "haste", readonly RegExp[]> = {
  money: [
    /\b(invoices?|fees?|pay|pays|paid|payments?|payable|prices?|prepaid|verify your account|credit card|discount)\b/iu,
    /(?<!\p{L})(factures?|facturer|frais|payer|payez|paiements?|payant|prix|tarifs?|vérifie[zr] votre compte|carte bancaire|remise)(?!\p{L})/iu,
  ],
  praise: [
    /\b(outstanding|exceptional|prestigious|exclusive|eminent|distinguished|elite|remarkable|brilliant|renowned|privileged?|honou?red|select few|selected group)\b/iu,
    /(?<!\p{L})(exceptionnel(?:le)?s?|prestigieu(?:x|se)|exclusi(?:f|ve)s?|éminente?s?|distinguée?s?|élite|remarquables?|brillante?s?|renommée?s?|privilèges?|honoré|prestige)(?!\p{L})/iu,
  ],
  haste: [
    /\b(urgent(?:ly)?|immediately|as soon as possible|without delay|hurry up|act now|deadlines?|last chance|final notice|last notice|expires?|expiring|limited time|now or never|within \d+ (?:hours|days))\b/iu,
    /(?<!\p{L})(urgente?s?|urgence|immédiatement|au plus vite|dans les plus brefs délais|sans délai|date limite|dernière chance|dernier avis|dernier rappel|expire|délai de rigueur|sous \d+ (?:heures|jours))(?!\p{L})/iu,
    /!/u,
  ],
};

/** Kinds of fault; each has its sentence, which quotes what was found. */
export const lintFaults = ["money", "praise", "haste", "soon", "link", "unknown", "foreign", "needed", "placed", "subjectPlaced", "brace", "long", "empty"] as const;
export type LintFault = { fault: (typeof lintFaults)[number]; what: string };
export type LintField = `${"subject" | "body"}_${Language}`;
export type Linted = { field: LintField } & LintFault;

const longestSubject = 90;
const shortestTerm = 21;

/** Everything that keeps these words from being a letter of the house, in the order of the form; empty where they may be one. */
export function lint(template: LetterTemplate, wordings: Wordings, languages: readonly Language[]): Linted[] {
  return languages.flatMap((lang) => {
    return [
      ...lintSubject(template, wordings[lang].subject).map((fault) => ({ field: `subject_${lang}` as const, ...fault })),
      ...lintBody(template, wordings[lang]).map((fault) => ({ field: `body_${lang}` as const, ...fault })),
    ];
  });
}

/** Faults of words that an editor adds to one letter: they are held to what its template is held to. */
export function lintAdded(text: string): LintFault[] {
  return [...lintWords(text), ...lintTerms(text), ...(/[{}⟦⟧]/.test(text) ? [{ fault: "brace" as const, what: "" }] : [])];
}

function lintSubject(template: LetterTemplate, subject: string): LintFault[] {
  const faults = [...lintNames(template, subject), ...lintWords(subject)];
  const misplaced = namesIn(subject).filter((name) => name === "digits" || (variableNamed(name) && variableNamed(name)?.type !== "text"));
  if (!subject.trim()) faults.push({ fault: "empty", what: "" });
  if (subject.length > longestSubject) faults.push({ fault: "long", what: String(longestSubject) });
  return [...faults, ...misplaced.map((what) => ({ fault: "subjectPlaced" as const, what }))];
}

function lintBody(template: LetterTemplate, { body, subject }: Wording): LintFault[] {
  const faults = [...lintNames(template, body), ...lintWords(body), ...lintTerms(body)];
  if (!body.trim()) faults.push({ fault: "empty", what: "" });
  for (const piece of parseBody(body)) {
    if (piece.kind === "alone") continue;
    const text = "items" in piece ? piece.items.join(" ") : piece.text;
    const misplaced = namesIn(text).filter((name) => variableNamed(name) && variableNamed(name)?.type !== "text");
    faults.push(...misplaced.map((what) => ({ fault: "placed" as const, what })));
  }
  const named = [...namesIn(body), ...namesIn(subject)];
  return [...faults, ...template.needed.filter((name) => !named.includes(name)).map((what) => ({ fault: "needed" as const, what }))];
}

/** Names must exist, and be known for this kind of letter: a reminder has no outcome to tell. */
function lintNames({ variables }: LetterTemplate, text: string): LintFault[] {
  const faults: LintFault[] = [];
  for (const name of new Set(namesIn(text))) {
    if (!variableNamed(name)) faults.push({ fault: "unknown", what: name });
    else if (!(variables as readonly string[]).includes(name)) faults.push({ fault: "foreign", what: name });
  }
  if (/[{}⟦⟧]/.test(text.replace(/\{[^{}]*\}/g, ""))) faults.push({ fault: "brace", what: "" });
  return faults;
}

/** Addresses come from variables alone, so that what is read is where it leads; mail addresses come from the house's page. */
const address = /(?:https?:|www\.|mailto:|\]\()\S*|[^\s@{}]+@[^\s@]+\.\w+|\b(?!\{)[\w-]+\.(?:com|org|net|fr|example|info|io|eu)\b\S*/giu;

function lintWords(text: string): LintFault[] {
  const faults: LintFault[] = [...text.matchAll(address)].map(([what]) => ({ fault: "link", what }));
  for (const [fault, lists] of Object.entries(forbiddenWords)) {
    for (const list of lists) {
      const what = list.exec(text)?.[0];
      if (what && !faults.some((each) => each.what === what)) faults.push({ fault: fault as "money" | "praise" | "haste", what });
    }
  }
  const shouted = /(?<![\p{L}{])\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){2,}/u.exec(text)?.[0];
  if (shouted) faults.push({ fault: "haste", what: shouted });
  return faults;
}

const term = /(?<![\p{L}\d])(\d+|two|three|deux|trois)[ \u00a0\u202f]+(hours?|heures?|days?|jours?|weeks?|semaines?)(?!\p{L})/giu;
const small: Record<string, number> = { two: 2, deux: 2, three: 3, trois: 3 };

/** A letter that names a term leaves three weeks at least. */
function lintTerms(text: string): LintFault[] {
  return [...text.matchAll(term)].flatMap(([what, count = "", unit = ""]) => {
    const days = (small[count.toLowerCase()] ?? Number(count)) * (/^[ws]/i.test(unit) ? 7 : /^[dj]/i.test(unit) ? 1 : 0);
    return days < shortestTerm ? [{ fault: "soon" as const, what }] : [];
  });
}
