import { diffArrays } from "diff";
import type { ComposedLine, Composition } from "./style/compose";
import { plain, type Inline } from "./style/inline";

export type Change = { op: "same" | "added" | "removed"; text: string };

/**
 * The words that were added or removed between two texts, in reading order: what was removed stands before what replaced
 * it. Joining all but "removed" gives `after`, all but "added" gives `before`. A text too different to compare in a
 * moment is shown as removed and added whole.
 */
export function diffWords(before: string, after: string): Change[] {
  if (before === after) return before === "" ? [] : [{ op: "same", text: before }];
  const parts = diffArrays(words(before), words(after), { timeout: 500 });
  const changes: Change[] = parts
    ? parts.map(({ value, added, removed }) => ({ op: added ? "added" : removed ? "removed" : "same", text: value.join("") }))
    : [
        { op: "removed", text: before },
        { op: "added", text: after },
      ];
  return joined(changes.filter(({ text }) => text !== ""));
}

/** A word goes with its apostrophes and hyphens ("l'hivernage"), so that no change begins in the middle of one. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];
}

/** The same for two composed statements; either may be missing. Dress (italic, small capitals) is not compared. */
export function diffComposed(before: readonly Inline[] | null, after: readonly Inline[] | null): Change[] {
  return diffWords(plain(before ?? []), plain(after ?? []));
}

/** A blank between two changes belongs to them: "nouveau quai" for "vieux port" is one change, not two. */
function joined(changes: readonly Change[]): Change[] {
  const groups: Change[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) groups.push({ op: "removed", text: removed });
    if (added) groups.push({ op: "added", text: added });
    [removed, added] = ["", ""];
  };
  changes.forEach(({ op, text }, index) => {
    const next = changes[index + 1];
    if (op === "removed") removed += text;
    else if (op === "added") added += text;
    else if ((removed || added) && next && /^\s+$/u.test(text)) [removed, added] = [removed + text, added + text];
    else {
      flush();
      groups.push({ op, text });
    }
  });
  flush();
  return groups;
}

export type StatementChange = {
  statementId: string;
  op: Change["op"] | "changed";
  before: string | null;
  after: string | null;
  words: Change[];
};

/** Two compositions of one biography, statement by statement in the order of the later one; removed ones stand where they were. */
export function diffCompositions(before: Composition, after: Composition): StatementChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const order = diffArrays([...old.keys()], [...fresh.keys()]).flatMap(({ value }) => value);
  return [...new Set(order)].map((statementId) => {
    const [was, is] = [old.get(statementId) ?? null, fresh.get(statementId) ?? null];
    const op = was === is ? "same" : was === null ? "added" : is === null ? "removed" : "changed";
    return { statementId, op, before: was, after: is, words: diffWords(was ?? "", is ?? "") };
  });
}

function linesOf({ headword, descriptor, sections }: Composition): Map<string, string> {
  const lines = new Map<string, string>();
  if (headword)
    lines.set(
      headword.statementId,
      [headword.surname, headword.forenames, headword.bornAs].map(plain).filter(Boolean).join(", "),
    );
  if (descriptor?.statementIds[0]) lines.set(descriptor.statementIds[0], plain(descriptor.what));
  for (const line of sections.flatMap((section) => section.lines)) lines.set(line.statementId, sentence(line));
  return lines;
}

/** A statement as one text, dates first, as a proof shows it. */
export function sentence({ when, what, prose }: ComposedLine): string {
  return prose?.markdown ?? [plain(when), plain(what)].filter(Boolean).join(" ");
}
