import { kinds, slotsOf, type Statement } from "~/biographies/statement";
import type { AuthorityKind, Labels } from "~/biographies/words";
import { normaliseName } from "~/persons/name";
import { inField, listOf, type WordField } from "~/words/fields";

/*
 * What the index of words holds beside texts: marks, which no text can contain, since the text parser never makes a word
 * with a colon (words of fields have letters for a mark, so that the stemmers can read them). So one query of one index answers for words, names, authorities, fields and years at once.
 */

export function authorityMark(id: number): string {
  return `a:${id}`;
}

export function bornMark(year: number): string {
  return `b:${year}`;
}

/** A stem of the descriptor. The index itself adds them (index-entries.server.ts), since it makes the stems. */
export function headMark(stem: string): string {
  return `h:${stem}`;
}

export function nameMark(word: string): string {
  return `n:${word}`;
}

/** The marks of a row: what it names of the house's lists, when the person was born, and how they are called. */
export function marksOf({ authorities, born, lexemes }: { authorities: readonly number[]; born: number | null; lexemes: readonly string[] }): string[] {
  return [...new Set([...authorities.map(authorityMark), ...(born === null ? [] : [bornMark(born)]), ...lexemes.map(nameMark)])];
}

/** Words that both languages leave out of account, but count: two lines are never one phrase, and a text does not go on with the next. */
export const lineBreak = " on on on ";

/** Lines of text as the index takes them. */
export function inLines(lines: readonly string[]): string {
  return lines.length === 0 ? "" : lineBreak + lines.join(lineBreak);
}

const fieldOf = new Map<AuthorityKind, WordField>(Object.entries(listOf).map(([field, kind]) => [kind, field as WordField]));

/** What can be asked for by field, from statements that may be read: each word bears the mark of its field. */
export function fieldTextOf(statements: readonly Statement[], labels: Labels): string {
  const lines = statements.flatMap((statement) => [...slotLines(statement, labels), ...freeLines(statement)]);
  return [...new Set(lines.flatMap((line) => line.split(" ")))].filter(Boolean).join(" ");
}

function slotLines(statement: Statement, labels: Labels): string[] {
  return slotsOf(statement).flatMap(({ kind, words }) => {
    const label = words.authority === undefined ? undefined : labels.get(words.authority);
    const said = [words.text, words.translation, label?.fr, label?.en].filter((text) => text !== undefined && text !== null);
    const field = fieldOf.get(kind);
    return said.flatMap((text) => [...(field ? [inField(field, text)] : []), ...(statement.kind === "birth" ? [inField("birthplace", text)] : [])]);
  });
}

/** Words that are on no list: titles of posts, degrees. */
function freeLines({ kind, value }: Statement): string[] {
  const both = (field: WordField, words: { text: string; translation?: string | undefined } | undefined) => (words ? [words.text, words.translation ?? ""].map((text) => inField(field, text)) : []);
  if (kind === "education") return both("school", value.degree);
  return kinds[kind].core === "position" && "title" in value && typeof value.title === "object" ? both("occupation", value.title) : [];
}

/** The words of a row's texts that somebody may misspell, folded and as they are written: letters only, neither short nor endless. */
export function textWordsOf(row: { fr_b: string; fr_c: string; fr_d: string; en_b: string; en_c: string; en_d: string }): { word: string; said: string }[] {
  const text = [row.fr_b, row.en_b, row.fr_c, row.en_c, row.fr_d, row.en_d].join(" ").toLowerCase();
  return [...new Set(text.match(/[\p{L}\p{M}]{4,30}/gu))].flatMap((said) => {
    const word = normaliseName(said);
    return /^\p{L}{4,30}$/u.test(word) ? [{ word, said }] : [];
  });
}
