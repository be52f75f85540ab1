import { describe, expect, it } from "vitest";
import type { PrintedEntry, PrintedLine } from "./printed";
import { plain, text } from "./style/inline";
import { withYearOfBirth } from "./year-of-birth";

const line = (id: string, kind: PrintedLine["kind"], what: string): PrintedLine => ({ id, kind, when: [], what: text(what), ink: "declared" });
const entry = (sections: PrintedEntry["sections"]) => ({ lang: "en", descriptor: null, sections }) as unknown as PrintedEntry;
const said = (printed: PrintedEntry) => printed.sections.map(({ section, lines }) => [section, ...lines.map(({ when, what }) => `${plain(when)} ${plain(what)}`.trim())]);
const birth = { statementId: 3, ink: "declared", year: 1951 } as const;

describe("the year of birth", () => {
  it("is said to whoever may not read the birth, in its place", () => {
    const printed = entry([{ section: "career", lines: [line("9", "position", "Bell-founder")] }]);
    expect(said(withYearOfBirth(printed, birth, "en"))).toEqual([["civil_status", "1951 Born"], ["career", "Bell-founder"]]);
  });

  it("is not said twice, and not where nobody knows it", () => {
    const printed = entry([{ section: "civil_status", lines: [line("3", "birth", "Born in Vannecourt")] }]);
    expect(withYearOfBirth(printed, birth, "en")).toBe(printed);
    expect(withYearOfBirth(entry([]), null, "en").sections).toEqual([]);
  });
});
