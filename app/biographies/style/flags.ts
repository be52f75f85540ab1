import { praise, uncollected, type Words } from "./flag-words";

/** A word or passage that an editor should look at again: where it stands, and why. A warning, never a refusal. */
export type Flag = { kind: FlagKind; start: number; end: number; words: string };

export const praiseKinds = ["praise", "advert"] as const;
export const sensitiveKinds = ["religion", "health", "opinion", "union", "criminal", "child_name"] as const;
export type FlagKind = (typeof praiseKinds)[number] | (typeof sensitiveKinds)[number];

/** Praise, empty adjectives and advertising, in both languages. */
export function flags(text: string): Flag[] {
  return remembered(praised, text, () => find(praisePatterns, text).filter(({ words, end }) => !isInName(words, text.slice(end))));
}

/**
 * What the house does not collect (PRODUCT.md, "Not collected"): religion, health, opinions, union membership, criminal
 * records, and a child's name after a word for children.
 */
export function sensitive(text: string): Flag[] {
  return remembered(special, text, () =>
    [...find(sensitivePatterns, text), ...children(text)].sort((one, other) => one.start - other.start),
  );
}

const [praised, special] = [new Map<string, Flag[]>(), new Map<string, Flag[]>()];

/** A draft is looked through at every opening of its page, and hardly changes between two of them. */
function remembered(lately: Map<string, Flag[]>, text: string, look: () => Flag[]): Flag[] {
  const found = lately.get(text) ?? look();
  if (lately.size > 2000) lately.clear();
  if (text.length < 1000) lately.set(text, found);
  return found;
}

type Patterns = readonly (readonly [FlagKind, RegExp])[];
const praisePatterns = patterns(praise);
const sensitivePatterns = patterns(uncollected);

function patterns(words: Words): Patterns {
  return words.map(([kind, list]) => {
    const any = list
      .trim()
      .split(/,\s+/)
      .map((word) => word.replaceAll("~", "[\\p{L}]*").replaceAll("'", "['’]").replaceAll(" ", "\\s+"))
      .join("|");
    return [kind, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}])`, "giu")] as const;
  });
}

function find(patterns: Patterns, text: string): Flag[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => flagged(kind, match.index, match[0])),
  );
  return found.sort((one, other) => one.start - other.start);
}

/** "Distinguished Flying Cross", "Brilliant Green": a word with a capital before another one is part of a name. */
function isInName(words: string, after: string): boolean {
  return /^\p{Lu}[\p{Ll}-]+$/u.test(words) && /^ \p{Lu}/u.test(after);
}

/** "Deux enfants : Mathilde, Paul", "his daughter Anna"; not "fils de Jean", who is a parent. */
const child =
  /(?<!\p{L})(?:[Ee]nfants?|[Ff]illes?|[Ff]ils|[Cc]hild(?:ren)?|[Dd]aughters?|[Ss]ons?)(?:\s*[:(,]\s*|\s+(?:prénommée?s?|nommée?s?|named|called)?\s*)(?<name>\p{Lu}\p{Ll}+)/gu;

function children(text: string): Flag[] {
  return [...text.matchAll(child)].map((match) => {
    const name = match.groups?.name ?? "";
    return flagged("child_name", match.index + match[0].length - name.length, name);
  });
}

function flagged(kind: FlagKind, start: number, words: string): Flag {
  return { kind, start, end: start + words.length, words };
}
