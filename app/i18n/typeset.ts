import type { Language } from "./language";

/**
 * Puts the spaces, apostrophes and quotation marks of a language into a text. It is for what is shown and never for what
 * is stored, and takes text, not HTML. Setting a text twice changes nothing more. Web addresses, mail addresses, times
 * and codes come through untouched. The rules are those of the look's README, "Type rules for French".
 */
export function typeset(lang: Language, text: string): string {
  const set = lang === "fr" ? french : english;
  if (!suspicious.test(text)) return set(text);
  const kept: string[] = [];
  const bare = text.replace(untouchable, (found) => {
    kept.push(found);
    return stand;
  });
  let next = 0;
  return set(bare).replaceAll(stand, () => kept[next++] ?? "");
}

/** A private-use character holds the place of what must not be touched; one already in the text holds its own place. */
const stand = "\uE000";

const untouchable = new RegExp(
  [
    stand,
    String.raw`(?:https?:\/\/|mailto:|www\.)[^\s<>"«»]*[^\s<>"«».,;:!?)\]}'’”]`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
    String.raw`(?<![\p{L}\p{N}-])[A-Z0-9]{1,16}(?:-[A-Z0-9]{1,16}){1,6}(?![\p{L}\p{N}-])`,
  ].join("|"),
  "gu",
);

/** Nine texts in ten hold nothing of the kind, and asking this first halves the work. */
const suspicious = new RegExp(`${stand}|:\\/\\/|mailto:|www\\.|@|\\d:\\d|[A-Z0-9]-[A-Z0-9]`, "u");

const wide = "\u00A0";
const fine = "\u202F";
/** The spaces that may stand on a line: what a typist, a word processor or this function itself has put there. */
const gap = "[ \u00A0\u2009\u202F]";

const months =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juill\\.|sept\\.|oct\\.|nov\\.|déc\\.";
const units =
  "€|\\$|£|°C|km|cm|mm|m|kg|g|ha|h|min|s|j|Ko|Mo|Go|ans?|jours?|mois|semaines?|heures?|minutes?|années?|siècles?|euros?|millions?|milliards?|pages?|lignes?";
const titles = "MM?\\.|Mmes?|Mlles?|Dr|Pr|Mgr|nº|n°|pp?\\.|vol\\.|t\\.|art\\.|chap\\.|fig\\.|§";

const frenchRules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`«${gap}*(?=\\S)`, "gu"), `«${wide}`],
  [new RegExp(`(?<=\\S)${gap}*»`, "gu"), `${wide}»`],
  [new RegExp(`(?<=[^\\s;!?(\\[{“‘])${gap}*(?=[;!?]+(?![;!?\\p{L}\\p{N}=/]))`, "gu"), fine],
  [new RegExp(`(?<=[^\\s:(\\[{])${gap}*(?=:(?:$|[\\s,»”)\\]]))`, "gu"), wide],
  [new RegExp(`(\\d)${gap}*%`, "gu"), `$1${wide}%`],
  [new RegExp(`(?<![\\p{L}\\p{N}])(${titles})${gap}+(?=[\\p{Lu}\\p{N}])`, "gu"), `$1${wide}`],
  [new RegExp(`(?<!\\d)(1er|[1-9]|[12]\\d|3[01])${gap}(?=(?:${months})(?![\\p{L}\\p{N}]))`, "gu"), `$1${wide}`],
  [new RegExp(`(\\d)${gap}(?=(?:${units})(?![\\p{L}\\p{N}]))`, "gu"), `$1${wide}`],
  [new RegExp(`([IVX]er?)${gap}(?=siècles?(?!\\p{L}))`, "gu"), `$1${wide}`],
];

const anyGap = new RegExp(gap, "gu");
/** Not a telephone number (it begins with 0 or comes in pairs) and not a year followed by a number. */
const grouped = new RegExp(`(?<![\\p{L}\\p{N}.,]|\\d${gap})[1-9]\\d{0,2}(?:${gap}\\d{3})+(?!\\d)`, "gu");

/** With a country's number before it, or a 0: at least seven figures in groups. It is dialled as one, so it stays on one line. */
const telephone = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\+\\d{1,3}|\\(?0\\d{0,4}\\)?)(?:${gap}\\(?\\d{1,4}\\)?){2,7}(?!\\d)`, "gu");

/** Initials stay with each other and with the name after them: "O. T. Ember", "J.-P. Sartre". */
const initial = new RegExp(`(?<![\\p{L}\\p{N}’])(\\p{Lu}\\.)${gap}(?=\\p{Lu})`, "gu");

function unbroken(text: string): string {
  return text.replace(telephone, (number) => number.replace(anyGap, wide)).replace(initial, `$1${wide}`);
}

function french(text: string): string {
  const quoted = curl(text, { open: "«", close: "»", openSingle: "’", closeSingle: "’" });
  const spaced = frenchRules.reduce((set, [rule, space]) => set.replace(rule, space), quoted);
  return unbroken(spaced.replace(grouped, (number) => number.replace(anyGap, fine)));
}

const frenchSpace = new RegExp(`(?<=[^\\s;:!?])${gap}+(?=[;:!?]+(?:$|[\\s,”’)\\]]))`, "gu");

function english(text: string): string {
  return unbroken(curl(text, { open: "“", close: "”", openSingle: "‘", closeSingle: "’" }).replace(frenchSpace, ""));
}

type Marks = { open: string; close: string; openSingle: string; closeSingle: string };

const opens = /[\s([{—–/“«‘]/u;
const elided = /^(?:\d|(?:tis|twas|em|til|cause|n|t)(?!\p{L}))/iu;

/** Straight marks become the language's own; which way one turns is told by what stands before and after it. */
function curl(text: string, marks: Marks): string {
  let set = "";
  let before = " ";
  for (const { 0: piece, index } of text.matchAll(/["']|[^"']+/gu)) {
    const curled = isStraight(piece) ? turn(piece, before, text.slice(index + 1, index + 8), marks) : piece;
    set += curled;
    before = curled.at(-1) ?? before;
  }
  return set;
}

const isStraight = (piece: string): piece is '"' | "'" => piece === '"' || piece === "'";

function turn(mark: '"' | "'", before: string, after: string, marks: Marks): string {
  const opening = opens.test(before) || (/[’-]/u.test(before) && /^[\p{L}\p{N}]/u.test(after));
  if (mark === '"') return opening && !/[«“]/u.test(before) ? marks.open : marks.close;
  return opening && /^\S/u.test(after) && !elided.test(after) ? marks.openSingle : marks.closeSingle;
}
