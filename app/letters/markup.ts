import type { About } from "./about";
import type { Block } from "./blocks";
import { variableNamed } from "./variables";
import type { Wording } from "./wording";

/** A piece of a letter's text as it was typed; blank lines part them. */
export type Piece =
  | { kind: "head"; text: string }
  | { kind: "list"; items: readonly string[] }
  /** What the house undertakes, set apart: a numbered list under its heading. */
  | { kind: "covenant"; head: string; items: readonly string[] }
  /** One variable that stands alone: an address or a passage, or a text. */
  | { kind: "alone"; name: string }
  | { kind: "text"; text: string };

const bullet = /^- +/;
const numbered = /^\d+\. +/;

/** Reads a letter's text. Anything is a letter: what is no heading, list or variable is a paragraph. */
export function parseBody(body: string): Piece[] {
  const pieces: Piece[] = [];
  for (const chunk of body.split(/\n[ \t]*(?:\n[ \t]*)+/).map((each) => each.trim()).filter(Boolean)) {
    const before = pieces.at(-1);
    const items = itemsOf(chunk, numbered);
    if (items && before?.kind === "head") pieces.splice(-1, 1, { kind: "covenant", head: before.text, items });
    else pieces.push(pieceOf(chunk));
  }
  return pieces;
}

function pieceOf(chunk: string): Piece {
  const alone = /^\{(\w+)\}$/.exec(chunk)?.[1];
  if (alone) return { kind: "alone", name: alone };
  if (/^# +\S/.test(chunk) && !chunk.includes("\n")) return { kind: "head", text: chunk.replace(/^# +/, "") };
  const items = itemsOf(chunk, bullet);
  return items ? { kind: "list", items } : { kind: "text", text: chunk };
}

function itemsOf(chunk: string, mark: RegExp): string[] | null {
  const lines = chunk.split("\n");
  return lines.every((line) => mark.test(line)) ? lines.map((line) => line.replace(mark, "")) : null;
}

/** The names in braces, in order. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

/** Puts in what the variables stand for. What a value holds is never read as markup or as another variable. */
export function fillWording({ subject, body }: Wording, about: About): { subject: string; blocks: Block[] } {
  return { subject: fillText(subject, about), blocks: parseBody(body).flatMap((piece) => blocksOf(piece, about)) };
}

function fillText(text: string, about: About): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const variable = variableNamed(name);
    return variable?.type === "text" ? variable.of(about) : whole;
  });
  // A variable may have nothing to say.
  return filled.replace(/ {2,}/g, " ").trim();
}

function blocksOf(piece: Piece, about: About): readonly Block[] {
  const fill = (text: string) => fillText(text, about);
  if (piece.kind === "head") return [{ head: fill(piece.text) }];
  if (piece.kind === "list") return [{ list: piece.items.map(fill) }];
  if (piece.kind === "covenant") return [{ covenant: { head: fill(piece.head), list: piece.items.map(fill) } }];
  if (piece.kind === "text") return [fill(piece.text)];
  const variable = variableNamed(piece.name);
  if (variable?.type === "link") return [{ href: variable.of(about) }];
  if (variable?.type === "passage") return variable.of(about);
  const text = fill(`{${piece.name}}`);
  return text ? [text] : [];
}
