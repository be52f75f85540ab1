import { layout } from "../sections";
import { abbreviated } from "./abbreviate";
import type { ComposedLine, ComposedSection, Composition } from "./compose";
import { lowerFirst, merged, plain, set, text, type Inline } from "./inline";
import { voices } from "./voices";

/** One line of the printed column. `end` closes the entry; `statements` are those that have words on it. */
export type GalleyLine = { what: Inline[]; end: boolean; statements: string[] };

/** What the book runs of a composition. */
type Run = Pick<Composition, "lang" | "headword" | "descriptor" | "sections">;
type Piece = Inline & { statementId: string | null };

/** Signs in a line of the book's column, and lines that an entry may have, unless the house says otherwise. */
export const column = { width: 48, budget: 24 };

/**
 * The entry as the book will run it: one paragraph, abbreviated, side-heads in italic, broken into lines of `width`
 * signs. An estimate: the press breaks words too, so that it needs a little less. The life is not printed.
 */
export function galley(composition: Run, { width = column.width }: { width?: number } = {}): GalleyLine[] {
  const lines = broken(runIn(composition), width);
  return lines.map((pieces, index) => ({
    what: trimmed(merged(pieces.map(({ statementId: _whose, ...inline }) => inline))),
    end: index === lines.length - 1,
    statements: [...new Set(pieces.flatMap(({ statementId }) => statementId ?? []))],
  }));
}

export type LineBudget = {
  lines: number;
  budget: number;
  free: number;
  over: number;
  /** Statements that run past the budget. */ overflow: string[];
};

/** How many printed lines an entry needs and which statements do not fit. */
export function lineBudget(composition: Run, options: { width?: number; budget?: number } = {}): LineBudget {
  return budgetOf(galley(composition, options), options.budget);
}

/** The same of lines that are broken already. */
export function budgetOf(lines: readonly GalleyLine[], budget: number = column.budget): LineBudget {
  const overflow = [...new Set(lines.slice(budget).flatMap(({ statements }) => statements))];
  return {
    lines: lines.length,
    budget,
    free: Math.max(0, budget - lines.length),
    over: Math.max(0, lines.length - budget),
    overflow,
  };
}

function runIn(composition: Run): Piece[] {
  const { headword, descriptor, sections } = composition;
  const head: Piece[] = [];
  if (headword) {
    const brackets = plain(headword.forenames) ? [...text(" ("), ...headword.forenames, ...text(")")] : [];
    const bornAs = headword.bornAs.length > 0 ? [...text(", "), ...headword.bornAs] : [];
    head.push(...owned(stopped([...headword.surname, ...brackets, ...bornAs]), headword.statementId));
  }
  if (descriptor) head.push(...owned(stopped(descriptor.what), descriptor.statementIds[0] ?? null));
  return [
    ...head,
    ...sections
      .filter(({ section }) => !["life", "portrait", "links"].includes(section))
      .flatMap((section) => sectionRun(section, composition)),
  ];
}

function sectionRun({ section, lines }: ComposedSection, { lang }: Pick<Run, "lang">): Piece[] {
  const voice = voices[lang];
  const rubric = voice.rubrics[section];
  const head: Piece[] = rubric
    ? owned([...set([{ kind: "italic", text: (rubric + voice.colon).trimEnd() }], lang), ...text(" ")], null)
    : [];
  const dated = layout[section].dates === "dated";
  const lowered = rubric !== "" && !voice.raisesInRun;
  return [
    ...head,
    ...lines.flatMap((line, index) => {
      const said = lowered && line.raised ? { ...line, what: lowerFirst(line.what) } : line;
      const words = abbreviated(line.phrase ?? (dated ? withDate(said) : said.what), lang, voice);
      const last = index === lines.length - 1;
      return owned(
        rubric && !last ? [...words, ...set(text(lang === "fr" ? "\u202F; " : "; "), lang)] : stopped(words),
        line.statementId,
      );
    }),
  ];
}

function withDate({ what, when }: ComposedLine): Inline[] {
  return when.length > 0 ? [...what, ...text(" ("), ...when, ...text(")")] : what;
}

function stopped(inlines: readonly Inline[]): Inline[] {
  return [...inlines, ...text(/[.!?…]$/u.test(plain(inlines)) ? " " : ". ")];
}

function owned(inlines: readonly Inline[], statementId: string | null): Piece[] {
  return inlines.map((inline) => ({ ...inline, statementId }));
}

/** Breaks after a plain space or a hyphen, never within "1976–1990"; a word longer than the column is cut. */
function broken(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of words(pieces).flatMap((each) => cut(each, width))) {
    if (used > 0 && used + signs(word).trimEnd().length > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += signs(word).length;
  }
  return lines.filter((line) => line.length > 0);
}

function cut(word: Piece[], width: number): Piece[][] {
  if (signs(word).trimEnd().length <= width) return [word];
  const letters = word.flatMap((piece) => [...piece.text].map((letter) => ({ ...piece, text: letter })));
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, index) =>
    letters.slice(index * width, (index + 1) * width),
  );
}

function words(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const part of piece.text.match(/[^ -]*[ -]+|[^ -]+/gu) ?? []) {
      found.at(-1)?.push({ ...piece, text: part });
      if (/[ -]$/u.test(part)) found.push([]);
    }
  }
  return found.filter((word) => word.length > 0);
}

function signs(word: readonly Piece[]): string {
  return word.map(({ text: part }) => part).join("");
}

function trimmed(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  return last ? [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text: part }) => part !== "") : [];
}
