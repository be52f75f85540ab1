import type { Language } from "~/i18n/language";
import type { PrintedEntry, PrintedLine } from "./printed";
import { sections } from "./sections";
import { capitalised, text } from "./style/inline";
import { voices } from "./style/voices";

type Birth = { statementId: number; ink: PrintedLine["ink"]; year: number };

/** The teaser is everybody's: of a birth that the reader may not read whole, the entry still says the year. */
export function withYearOfBirth(printed: PrintedEntry, birth: Birth | null, lang: Language): PrintedEntry {
  const seen = printed.sections.some((section) => section.lines.some(({ kind }) => kind === "birth"));
  if (seen || !birth) return printed;
  const year: PrintedLine = { id: String(birth.statementId), kind: "birth", when: text(String(birth.year)), what: capitalised(voices[lang].birth([])), ink: birth.ink };
  const own = printed.sections.find(({ section }) => section === "civil_status");
  const others = printed.sections.filter(({ section }) => section !== "civil_status");
  const status = { section: "civil_status" as const, lines: [year, ...(own?.lines ?? [])] };
  return { ...printed, sections: [...others, status].sort((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section)) };
}
