import type { Section } from "~/biographies/sections";
import type { WordField } from "~/words/fields";
import { isCalling, type Way } from "~/words/lexicon";
import { asTyped, neighbours, phraseRun, type Run, type Term, wordRun } from "~/words/terms";
import { allOf, anyOf, quoted } from "./asked";
import { authorityMark, bornMark, headMark, nameMark } from "./marks";
import type { Known, Labelled } from "./understand.server";

/** A part of a question, as queries of the index of words. */
export type Part = {
  words: readonly string[];
  /** In texts, and by authorities. */
  text: string | null;
  /** As a name. */
  name: string | null;
  /** In texts as it may stand in a phrase. */
  phrase: string | null;
  /** In the descriptor. */
  head: string | null;
  /** Where it was asked of one field: the sections whose lines may answer. */
  sections?: readonly Section[];
};

/** Of words of places and bodies any line may speak. */
const sectionsOf: Readonly<Partial<Record<WordField | "birthplace", readonly Section[]>>> = {
  school: ["education"],
  occupation: ["descriptor", "career", "offices"],
  honour: ["decorations", "distinctions"],
  country: ["civil_status"],
  sector: [],
  birthplace: ["civil_status"],
};

/** A question as queries of the index of words; null where nothing is asked of that kind. */
export type Looked = {
  /** Every part in a text or in a name: "dupont luthier". */
  mixed: string | null;
  /** Every part in texts. */
  text: string | null;
  /** What must be so besides: phrases, fields, what is left out. */
  within: string | null;
  /** Every part in the descriptor. */
  head: string | null;
  /** The parts in this order, next to each other or nearly. */
  near: string | null;
  /** What lines of an entry are chosen and marked by. */
  parts: readonly Part[];
  /** Words that somebody is called by. */
  nameWords: readonly string[];
  /** Some of the words are known as words: a trade, an office, something on the house's lists. */
  wordy: boolean;
  /** One of them is a trade, an office or a label, and nobody's name: what was asked is no name. */
  telling: boolean;
};

/** Puts the terms of a question together. Every text of a question becomes a quoted lexeme: nothing of it is ever an operator. */
export function compile(terms: readonly Term[], known: Known): Looked {
  const compiler = new Compiler(known);
  const words = terms.flatMap((term) => (term.kind === "words" && !term.clause.without ? term.words : []));
  const plain = compiler.parts(words);
  const wanted = terms.filter((term) => term.kind !== "words" && !term.clause.without).map((term) => compiler.term(term));
  const unwanted = terms.filter(({ clause }) => clause.without).map((term) => compiler.term(term).query);
  const letters = terms.flatMap((term) => (term.kind === "words" && isLetters(term) ? term.words.map((word) => compiler.initial(word)) : []));
  const parts = [...plain, ...wanted.flatMap(({ part }) => part ?? [])];
  return {
    mixed: allOf([...plain.map((part) => anyOf([part.text, part.name])), ...letters]),
    text: plain.some((part) => part.text === null) ? null : allOf(plain.map((part) => part.text)),
    head: plain.some((part) => part.head === null) ? null : allOf(plain.map((part) => part.head)),
    within: withinOf(wanted.map(({ query }) => query), unwanted),
    near: plain.length > 1 && plain.length < 4 ? nearOf(plain) : null,
    parts,
    nameWords: [...new Set(words)].filter((word) => known.names.has(word)),
    wordy: wanted.length + unwanted.length > 0 || compiler.isWordy(words),
    telling: compiler.isTelling(words),
  };
}

/** "J.J." and "H.-G." are a name's: where nothing but letters says who, they must be somebody's. */
function isLetters({ clause, words }: Term & { kind: "words" }): boolean {
  return !clause.without && words.every((word) => [...word].length === 1) && /^(?:\p{Lu}\.-?){1,4}$/u.test(clause.text) && clause.text !== "M.";
}

/** A lexeme that no row has: what cannot be looked for is not found. */
const nothing = quoted("?:");

function withinOf(wanted: readonly (string | null)[], unwanted: readonly (string | null)[]): string | null {
  const parts = [...wanted.map((query) => query ?? nothing), ...unwanted.flatMap((query) => (query === null ? [] : [`!${query}`]))];
  return parts.length === 0 ? null : allOf(parts);
}

/** A query of texts as one of the descriptor's marks, which have no order. */
function inHead(query: string | null): string | null {
  return query === null ? null : query.replace(/'((?:[^']|'')+)'/g, (_, lexeme: string) => `'${headMark(lexeme)}'`).replace(/<\d+>|<->/g, "&");
}

/** One to four words further: small words between two others count. */
function nearOf(parts: readonly Part[]): string | null {
  const [first, ...rest] = parts.map(({ phrase }) => phrase);
  return rest.reduce<string | null>((before, next) => (before && next ? anyOf([1, 2, 3].map((apart) => `${before} <${apart}> ${next}`)) : null), first ?? null);
}

/** Forms of address, which no text need hold. */
const address = new Set(["m", "mm", "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr"]);

class Compiler {
  constructor(private readonly known: Known) {}

  /** Set phrases and names on the lists first, the longest ones; then single words. Small words are not looked for beside others. */
  parts(words: readonly string[]): Part[] {
    const runs = neighbours(words);
    const parts: Part[] = [];
    for (let at = 0; at < words.length; ) {
      const run = runs.find(({ from, words: own }) => from === at && (phraseRun(own) !== null || this.known.whole.has(own.join(" "))));
      const own = run?.words ?? words.slice(at, at + 1);
      parts.push(run ? this.run(own, phraseRun(own)) : this.word(own[0] ?? ""));
      at += own.length;
    }
    const firm = parts.filter((part) => part.words.length > 1 || !this.isSmall(part.words[0] ?? ""));
    return (firm.length > 0 ? firm : parts).filter(({ text, name }) => text !== null || name !== null);
  }

  private isSmall(word: string): boolean {
    const stems = this.known.stems.get(word);
    return [...word].length === 1 || address.has(word) || stems === undefined || stems.fr === "" || stems.en === "";
  }

  initial(letter: string): string | null {
    return anyOf([quoted(nameMark(letter)), quoted(nameMark(`${letter}.`))]);
  }

  private word(word: string): Part {
    const { ways } = wordRun(word);
    const phrase = this.phrases(ways);
    const name = [...word].length === 1 ? this.initial(word) : quoted(nameMark(word));
    return { words: [word], text: anyOf([phrase, this.listed(word)]), name, phrase, head: anyOf([inHead(phrase), this.inHeadAsListed(word)]) };
  }

  private run(words: readonly string[], known: Run | null): Part {
    const label = words.join(" ");
    const phrase = this.phrases(known?.ways ?? asTyped(label));
    const apart = known ? null : allOf(words.filter((word) => !this.isSmall(word)).map((word) => this.word(word).text));
    const name = allOf(words.map((word) => quoted(nameMark(word))));
    return { words, text: anyOf([phrase, apart, this.listed(label)]), name, phrase, head: anyOf([inHead(phrase), this.inHeadAsListed(label)]) };
  }

  /** What the house's lists hold under this name, whole or in part: by its id and by its labels. */
  private listed(said: string): string | null {
    return anyOf(this.labelled(said).flatMap(({ id, ways }: Labelled) => [quoted(authorityMark(id)), ...ways.map((way) => `(${way})`)]));
  }

  private inHeadAsListed(said: string): string | null {
    return anyOf(this.labelled(said).flatMap(({ ways }) => ways.map((way) => inHead(`(${way})`))));
  }

  private labelled(said: string): Labelled[] {
    return [...(this.known.whole.get(said) ?? []), ...(this.known.part.get(said) ?? [])];
  }

  /** Each way as the stemmer of its language has it, or either one. */
  private phrases(ways: readonly Way[]): string | null {
    return anyOf(ways.flatMap(({ text, lang }) => {
      const { fr = "", en = "" } = this.known.stems.get(text) ?? {};
      return [lang === "en" ? "" : fr, lang === "fr" ? "" : en].filter(Boolean).map((stems) => `(${stems})`);
    }));
  }

  term(term: Term): { query: string | null; part: Part | null } {
    if (term.kind === "years") return { query: anyOf(spanOf(term.years).map((year) => quoted(bornMark(year)))), part: null };
    if (term.kind === "words") return { query: allOf(this.parts(term.words).map(({ text, name }) => anyOf([text, name]))), part: null };
    if (term.kind === "phrase") {
      const text = this.phrases(term.ways);
      const words = term.words.slice(0, 3);
      const name = term.words.length <= 3 ? quoted(nameMark(words.join(""))) : null;
      const query = anyOf([text, this.listedWhole(term.words.join(" ")), name]);
      return { query, part: { words: term.words, text, name: null, phrase: null, head: null } };
    }
    // Words of fields have no order, and one stemmer does for both languages.
    const inField = anyOf(term.ways.map((way) => this.known.stems.get(way)?.fr.replaceAll(" <-> ", " & ") || null));
    const ids = term.kind === "field" ? (this.known.part.get(term.value) ?? []) : [];
    const sections = sectionsOf[term.kind === "field" ? term.field : term.kind];
    const part = { words: [], text: anyOf([this.phrases(asTyped(term.value)), ...ids.flatMap(({ ways }) => ways.map((way) => `(${way})`))]), name: null, phrase: null, head: null, ...(sections ? { sections } : {}) };
    return { query: anyOf([inField, ...ids.flatMap(({ id, ways }) => [quoted(authorityMark(id)), ...ways.map((way) => `(${way.replaceAll(" <-> ", " & ")})`)])]), part };
  }

  private listedWhole(label: string): string | null {
    return anyOf((this.known.whole.get(label) ?? []).map(({ id }) => quoted(authorityMark(id))));
  }

  /** Words that are known for what they say, not only as somebody's name. */
  isWordy(words: readonly string[]): boolean {
    const single = this.singles(words);
    return this.isTelling(words) || single.some(isCalling) || (single.length > 0 && single.every((word) => !this.known.names.has(word)));
  }

  isTelling(words: readonly string[]): boolean {
    const isKnown = (word: string) => isCalling(word) || wordRun(word).known || this.known.whole.has(word);
    return neighbours(words).some((run) => phraseRun(run.words) !== null) || this.singles(words).some((word) => !this.known.names.has(word) && isKnown(word));
  }

  private singles(words: readonly string[]): string[] {
    return words.filter((word) => [...word].length > 1 && !this.isSmall(word));
  }
}

function spanOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
