import type { Language } from "~/i18n/language";
import type { Section } from "./sections";
import type { Kind } from "./statement";
import type { Inline } from "./style/inline";

/** How a statement is set: black ink, grey ink, or black ink whose check has run out. */
export type InkState = "checked" | "declared" | "stale";

export type PrintedLine = {
  id: string;
  kind: Kind;
  when: Inline[];
  what: Inline[];
  ink: InkState;
  /** A paragraph of the life, already made safe by the renderer. */
  html?: string;
  lang?: string;
  href?: string;
  /** The portrait itself; the line is what stands under it. */
  picture?: string;
};

/** An entry ready for a page: composed, in its inks, with only what the reader may see. */
export type PrintedEntry = {
  lang: Language;
  headword: { id: string; surname: Inline[]; forenames: Inline[]; bornAs: Inline[]; ink: InkState } | null;
  descriptor: { what: Inline[]; ink: InkState } | null;
  sections: { section: Section; lines: PrintedLine[] }[];
};

/** The portrait of an entry, where it has one that may be shown. It stands beside the text, not in it. */
export function portraitIn({ sections }: PrintedEntry): (PrintedLine & { picture: string }) | null {
  const line = sections.find(({ section }) => section === "portrait")?.lines.find(({ picture }) => picture !== undefined);
  return line?.picture ? { ...line, picture: line.picture } : null;
}
