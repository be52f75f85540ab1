import { asked } from "~/directory/asked";
import type { Piece, Reason } from "~/directory/why";
import { wordsOf } from "~/names/words";
import { matchKinds, type PersonSummary } from "./shapes";

type Match = NonNullable<PersonSummary["match"]>;

/** The page's reason as a program reads it: one of the engine's ways, and the name or words that answered. Null where nothing was asked. */
export function matchOf(reason: Reason | null, q: string): PersonSummary["match"] {
  if (!reason) return null;
  const on = onOf(reason);
  if (reason.kind === "text" || reason.kind === "both") return { kind: "text", on: foundWords(reason.on) || on };
  if (reason.kind === "beginning") return { kind: "near", on };
  const way = matchKinds.find((kind) => kind === reason.kind);
  return { kind: way ?? asWritten(on, q), on };
}

/** The name or the words that answered, in one piece. */
export function onOf({ on }: Reason): string {
  return on.map(({ text }) => text).join("").trim();
}

/** The name was found by its words: as they were typed, the same when folded, or by something that only stands for them. */
function asWritten(name: string, q: string): Match["kind"] {
  const { typed, needed } = asked(q);
  const said = new Set(name.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  if (typed.length >= needed.length && typed.every((word) => said.has(word))) return "exact";
  const own = wordsOf(name);
  const together = own.join("");
  return needed.every((word) => own.includes(word) || (word.length > 1 && together.includes(word))) ? "folded" : "variant";
}

function foundWords(pieces: readonly Piece[]): string {
  return [...new Set(pieces.filter(({ found }) => found).map(({ text }) => text.trim()))].join(" ");
}
