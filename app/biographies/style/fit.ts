import type { Section } from "../sections";
import type { ComposedSection, Composition } from "./compose";
import { column, galley } from "./galley";
import { plain } from "./inline";

/** Printed lines that the short form may have. */
export const shortLines = 12;

/** What a short form gives up, step by step: down to so many statements of a section, until it fits. */
const concessions: readonly (readonly [Section, number])[] = [
  ["works", 2],
  ["distinctions", 1],
  ["memberships", 1],
  ["decorations", 2],
  ["offices", 2],
  ["career", 2],
  ["education", 1],
  ["achievements", 0],
  ["memberships", 0],
  ["distinctions", 0],
  ["works", 1],
  ["decorations", 1],
  ["offices", 1],
  ["career", 1],
  ["works", 0],
  ["education", 0],
  ["decorations", 0],
  ["offices", 0],
  ["career", 0],
  ["descriptor", 0],
  ["heading", 0],
  ["civil_status", 0],
];

type Head = Pick<Composition, "lang" | "headword" | "descriptor">;

/** The sections of a short form within its lines. `lightest` lists ids in the order in which those of a section may go. */
export function fitted(head: Head, sections: ComposedSection[], lightest: readonly string[]): ComposedSection[] {
  let kept = sections;
  for (const [section, keep] of concessions) {
    while (count(kept, section) > keep) {
      if (fits(head, kept)) return kept;
      kept = withoutOne(kept, section, lightest);
    }
  }
  return kept;
}

function fits(head: Head, sections: ComposedSection[]): boolean {
  return isHopeful(sections) && galley({ ...head, sections }).length <= shortLines;
}

/** Whether the words alone could stand on so many lines; asked first, since breaking lines costs a hundred times more. */
function isHopeful(sections: readonly ComposedSection[]): boolean {
  const signs = sections.flatMap(({ lines }) => lines).reduce((sum, { what, phrase }) => sum + (phrase ? 0 : plain(what).length), 0);
  return signs <= shortLines * (column.width + 1);
}

function count(sections: readonly ComposedSection[], wanted: Section): number {
  return sections.find(({ section }) => section === wanted)?.lines.length ?? 0;
}

function withoutOne(sections: readonly ComposedSection[], wanted: Section, lightest: readonly string[]): ComposedSection[] {
  const ids = new Set(sections.find(({ section }) => section === wanted)?.lines.map(({ statementId }) => statementId));
  const gone = lightest.find((id) => ids.has(id));
  return sections
    .map((each) => (each.section === wanted ? { ...each, lines: each.lines.filter(({ statementId }) => statementId !== gone) } : each))
    .filter(({ lines }) => lines.length > 0);
}
