import { fields } from "./fields";
import { type Section, sections } from "./sections";
import { type Kind, kinds, kindsOf, missingCore } from "./statement";

export type SectionTask = { section: Section; count: number; /** One of its kinds is needed. */ core: boolean; missing: boolean };

/** What a person is asked for: not the portrait, which is a file, nor a death. */
export function askedKinds(section: Section): Kind[] {
  return kindsOf(section).filter((kind) => fields[kind].length > 0 && kind !== "death");
}

export const askedSections: readonly Section[] = sections.filter((section) => askedKinds(section).length > 0);

/** The sections with how many statements each holds; career answers for the position unless an office does. */
export function taskList(statements: readonly { kind: Kind }[]): SectionTask[] {
  const missing = missingCore(statements);
  const first: Record<string, Section> = { name: "heading", birth: "civil_status", position: "career" };
  return askedSections.map((section) => {
    const own = statements.filter(({ kind }) => kinds[kind].section === section);
    const here = Object.entries(first)
      .filter(([, home]) => home === section)
      .map(([core]) => core);
    return {
      section,
      count: own.length,
      core: here.length > 0,
      missing: here.some((core) => missing.some((each) => each === core)),
    };
  });
}
