import { normaliseName } from "~/persons/name";
import type { Match } from "~/names/match";
import { latinOf } from "~/names/scripts";
import { lexemesOf, wordsOf } from "~/names/words";
import type { Asked } from "./asked";
import type { Card } from "./card";

/** Why somebody is among the hits: what was found, and where, with the found words marked. */
export type Reason = { kind: ReasonKind; on: Piece[] };
export type Piece = { text: string; found: boolean };
export const reasonKinds = [
  "name", "surname", "forename", "beginning", "variant", "nickname", "sound", "near", "text", "both", "birth", "married", "pen", "former", "religious", "transliterated", "other",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Why the name fits, or null where it does not: then it was the text. */
export function whyName(card: Card, asked: Asked): Reason | null {
  const named = [{ kind: "name", name: card.name }, ...card.names];
  const whole = named.find(({ name }) => bears(name, asked));
  if (whole) return { kind: whole.kind === "name" ? part(card, asked) : kindOf(whole.kind), on: marked(whole.name, (word) => asked.words.includes(word)) };
  const between = [...new Set(named.flatMap(({ name }) => lexemesOf(name)))];
  if (asked.needed.every((word) => between.includes(word) || between.includes(`${word}.`))) {
    const other = card.names.find(({ name }) => wordsOf(name).some((word) => asked.words.includes(word)));
    if (other) return { kind: kindOf(other.kind), on: marked(other.name, (word) => asked.words.includes(word)) };
  }
  const begun = named.find(({ name }) => asked.needed.every((word) => wordsOf(name).some((own) => own.startsWith(word))));
  return begun ? { kind: "beginning", on: begunPieces(begun.name, asked.needed) } : null;
}

/** Which of these words are in a name of theirs, where some are: the name in use, or the first other one that holds most of them. */
export function whyPartly(card: Card, words: readonly string[]): Reason | null {
  const named = [{ kind: "name", name: card.name }, ...card.names];
  const held = (name: string) => wordsOf(name).filter((word) => words.includes(word)).length;
  const best = named.reduce((one, other) => (held(other.name) > held(one.name) ? other : one));
  return held(best.name) === 0 ? null : { kind: best.kind === "name" ? "name" : kindOf(best.kind), on: marked(best.name, (word) => words.includes(word)) };
}

/** Every needed word is in this name, as it stands, as an initial, or with its neighbour. */
function bears(name: string, { needed, words }: Asked): boolean {
  const lexemes = lexemesOf(name);
  const has = (word: string) => lexemes.includes(word) || ([...word].length === 1 && lexemes.includes(`${word}.`));
  return needed.every(has) || lexemes.includes(words.join(""));
}

function part(card: Card, { needed }: Asked): ReasonKind {
  const surname = wordsOf(card.surname);
  const inSurname = needed.filter((word) => surname.includes(word)).length;
  return inSurname === needed.length ? "surname" : inSurname === 0 && needed.every((word) => wordsOf(card.forenames).includes(word)) ? "forename" : "name";
}

/** How a name that is like the typed one is like it, with the words that answer marked. */
export function whyAlike(alike: { match: Pick<Match, "way" | "pairs" | "only">; text: string } | undefined): Reason | null {
  if (!alike) return null;
  const { way, pairs, only } = alike.match;
  const own = new Set(pairs.map((pair) => pair.own));
  const isFound = (word: string) => own.has(word) || latinOf(word).some((latin) => own.has(latin)) || [...own].some((each) => each.length > word.length && each.includes(word));
  return { kind: only ?? (way === "exact" ? "other" : way), on: marked(alike.text, isFound) };
}

function kindOf(kind: string): ReasonKind {
  return reasonKinds.find((each) => each === kind) ?? "other";
}

/** A name cut into pieces at its words, those found marked. */
export function marked(name: string, found: (word: string) => boolean): Piece[] {
  const pieces = (name.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []).map((text) => {
    const word = normaliseName(text);
    return { text, found: word !== "" && found(word) };
  });
  // A hyphen or an apostrophe between two found words is found with them.
  const tied = pieces.map((piece, at) => (/^[-'’ʼ]$/u.test(piece.text) && pieces[at - 1]?.found && pieces[at + 1]?.found ? { ...piece, found: true } : piece));
  return joined(tied.some((piece) => piece.found) ? tied : [{ text: name, found: true }]);
}

/** Of each begun word only its beginning is marked. */
function begunPieces(name: string, typed: readonly string[]): Piece[] {
  return joined(
    (name.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((text) => {
      const beginning = typed.filter((word) => normaliseName(text).startsWith(word)).sort((a, b) => b.length - a.length)[0];
      if (beginning === undefined) return [{ text, found: false }];
      const letters = [...text];
      return [
        { text: letters.slice(0, beginning.length).join(""), found: true },
        { text: letters.slice(beginning.length).join(""), found: false },
      ];
    }),
  );
}

/** Neighbours of one kind become one piece. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (piece.text === "") continue;
    if (last && last.found === piece.found) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}
