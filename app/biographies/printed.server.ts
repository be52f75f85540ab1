import type { Language } from "~/i18n/language";
import type { InkState, PrintedEntry, PrintedLine } from "./printed";
import { renderLife } from "./prose.server";
import { composedFor, type Reading } from "./read.server";
import type { ComposedLine } from "./style/compose";
import { text } from "./style/inline";

/** A reading as a page prints it, in one language and form; prose is rendered here, once, by the safe renderer. */
export function print(reading: Reading, { lang, form = "full" }: { lang: Language; form?: "full" | "short" }): PrintedEntry {
  const { headword, descriptor, sections } = composedFor(reading, { lang, form });
  const inks = inksOf(reading);
  const pictures = picturesOf(reading);
  const ink = (id: string) => inks.get(id) ?? "declared";
  return {
    lang,
    headword: headword && {
      id: headword.statementId,
      surname: headword.surname,
      forenames: headword.forenames,
      bornAs: headword.bornAs,
      ink: ink(headword.statementId),
    },
    descriptor: descriptor && { what: descriptor.what, ink: descriptor.declared ? "declared" : "checked" },
    sections: sections.map(({ section, lines }) => ({
      section,
      lines: lines.map((line) => printedLine(line, ink(line.statementId), pictures.get(line.statementId))),
    })),
  };
}

export function inksOf({ lines }: Pick<Reading, "lines">): Map<string, InkState> {
  return new Map(lines.map((line) => [String(line.statementId), line.ink]));
}

export function picturesOf({ lines }: Pick<Reading, "lines">): Map<string, string> {
  return new Map(lines.flatMap(({ statementId, picture }) => (picture ? [[String(statementId), picture] as const] : [])));
}

export function printedLine({ statementId, kind, when, what, prose, href }: ComposedLine, ink: InkState, picture?: string): PrintedLine {
  const line = { id: statementId, kind, when, what, ink, ...(href ? { href } : {}), ...(picture ? { picture } : {}) };
  if (!prose) return line;
  const rendered = renderLife(prose.markdown, prose.lang);
  // What the renderer refuses is shown as it was written, never lost.
  return "html" in rendered
    ? { ...line, html: rendered.html, lang: prose.lang }
    : { ...line, what: text(prose.markdown), lang: prose.lang };
}
