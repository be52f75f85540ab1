import { readable } from "~/names/readable";
import { type Field, fieldCalled } from "./fields";

/** One thing that is asked for: a word, a phrase in quotes, or words of a field; or that none of it should be there. */
export type Clause = { kind: "word" | "phrase" | "field"; text: string; without: boolean; field: Field | null; /** As it was typed, sign and quotes included. */ typed: string };

/** A question read as the box understands it. Any text at all is one. */
export type Question = {
  /** As it is shown again. */
  text: string;
  clauses: readonly Clause[];
  /** What somebody may be called: the question without fields and what is left out. */
  plain: string;
  /** Field names that nobody knows, as typed. */
  unknown: readonly string[];
  /** More was typed than is looked for. */
  cut: boolean;
};

const mostClauses = 16;
/** Nothing behind this is looked at. */
const longest = 200;
const quotes: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“", "”": "”" };
const dash = /^[-−–—]+(?=[\p{L}\p{N}"“«„])/u;
const fieldName = /^(\p{L}{2,20})(\s?):(\s*)(?=[\p{L}\p{N}"“«„<>-])/u;
const exceptWord = /^(?:NOT|[Ss]auf|SAUF)\s+(?=[\p{L}\p{N}"“«„])/u;

/**
 * Reads a question: words, "phrases", -exclusions (also NOT and sauf), field:value with values in quotes. What is no such
 * thing is words; a quote that is never closed is no quote.
 */
export function readQuestion(input: string | null | undefined): Question {
  // Cut before it is read, so that a megabyte costs no more than a line.
  const given = [...(input ?? "").slice(0, longest * 10).normalize("NFC").replace(/[\p{C}\p{Z}]+/gu, " ").trim()];
  const text = given.slice(0, longest).join("").trim();
  const reader = new Reader(readable(input ?? ""));
  const read = reader.read();
  const [clauses, unknown] = [calledAmong(read.clauses), read.unknown];
  const kept = clauses.slice(0, mostClauses);
  const asked = kept.filter(({ without, field }) => !without && field === null);
  const plain = asked.length === clauses.length && unknown.length === 0 && asked.every(({ kind }) => kind === "word") ? (input ?? "") : asked.map((clause) => clause.text).join(" ");
  return { text, clauses: kept, plain: withoutNote(plain), unknown: [...new Set(unknown)].slice(0, 3), cut: clauses.length > mostClauses || given.length > longest };
}

const capital = /^["(“«„]?\p{Lu}/u;

/** `Edgar C. "Teddy" Fernwell`: one word in quotes before a word of a name is what he is called, and no phrase that must be there. */
function calledAmong(clauses: readonly Clause[]): Clause[] {
  const isPlain = ({ kind, without, field }: Clause) => kind !== "field" && !without && field === null;
  const isName = clauses.length > 2 && clauses.every(isPlain) && clauses.filter(({ kind, text }) => kind === "word" && capital.test(text)).length > 1;
  return clauses.map((clause, at) => (isName && clause.kind === "phrase" && /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(clause.text) && capital.test(clauses[at + 1]?.typed ?? "") ? { ...clause, kind: "word" } : clause));
}

/** "Ape (pseud.)", "Anna Orsenne (1931–2004)": what tells namesakes apart is no part of a name. */
function withoutNote(plain: string): string {
  const bare = plain.slice(0, longest * 10).replace(/\s\((?=\p{Ll}|[^()]*\d)[^()]{1,80}\)/gu, " ").trim();
  return /\p{L}/u.test(bare) ? bare : plain;
}

class Reader {
  private readonly clauses: Clause[] = [];
  private readonly unknown: string[] = [];
  private rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  read(): { clauses: Clause[]; unknown: string[] } {
    for (this.rest = this.rest.trimStart(); this.rest !== ""; this.rest = this.rest.trimStart()) this.clause();
    return { clauses: this.clauses, unknown: this.unknown };
  }

  private clause(): void {
    const before = this.rest;
    const sign = this.take(dash) ?? (this.clauses.length > 0 ? this.take(exceptWord) : null);
    const field = this.field();
    const quoted = this.quoted();
    const value = quoted ?? this.word(field !== null);
    const typed = before.slice(0, before.length - this.rest.length).trim();
    const said = value.trim();
    if (!/[\p{L}\p{N}]/u.test(said)) return;
    this.clauses.push({ kind: field ? "field" : quoted === null ? "word" : "phrase", text: said, without: sign !== null, field, typed });
  }

  /** "école : " with the space that French puts there, where it is a field that is known. */
  private field(): Field | null {
    const [whole, name = "", space, behind] = fieldName.exec(this.rest) ?? [];
    if (whole === undefined) return null;
    const field = fieldCalled(name);
    // A name with a colon behind it is no field, nor is a link.
    if (field === null && (space !== "" || behind !== "" || /^https?$/iu.test(name))) return null;
    this.rest = this.rest.slice(whole.length);
    if (field === null) this.unknown.push(name);
    return field;
  }

  private quoted(): string | null {
    const end = quotes[this.rest.charAt(0)];
    if (end === undefined) return null;
    const at = this.rest.indexOf(end, 1);
    if (at < 0) return null;
    const inside = this.rest.slice(1, at);
    this.rest = this.rest.slice(at + 1);
    return inside;
  }

  /** Up to the next space; a quote in the middle begins something else. */
  private word(isValue: boolean): string {
    const run = /^\S[^\s"“«„]*/u.exec(this.rest)?.[0] ?? this.rest.charAt(0);
    this.rest = this.rest.slice(run.length);
    return isValue ? run.replace(/[,;]+$/u, "") : run;
  }

  private take(pattern: RegExp): string | null {
    const found = pattern.exec(this.rest)?.[0];
    if (found === undefined) return null;
    this.rest = this.rest.slice(found.length);
    return found;
  }
}
