import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffComposed, diffCompositions, diffWords, type Change } from "./diff";
import { readStatement, type Kind, type Statement } from "./statement";
import { compose } from "./style/compose";

function side(changes: Change[], leftOut: Change["op"]): string {
  return changes
    .filter(({ op }) => op !== leftOut)
    .map(({ text }) => text)
    .join("");
}

function marked(changes: Change[]): string {
  return changes.map(({ op, text }) => (op === "added" ? `{+${text}+}` : op === "removed" ? `[-${text}-]` : text)).join("");
}

describe("a comparison word by word", () => {
  it.each([
    ["Chef de l'hivernage", "Chef de la mission d'hivernage", "Chef de [-l'hivernage-]{+la mission d'hivernage+}"],
    ["Maire de Vernay", "Maire de Vernay, première femme", "Maire de Vernay{+, première femme+}"],
    ["Conseillère du musée", "Conseiller du musée", "[-Conseillère-]{+Conseiller+} du musée"],
    ["le vieux port ouvert", "le nouveau quai ouvert", "le [-vieux port-]{+nouveau quai+} ouvert"],
    ["", "Deux enfants", "{+Deux enfants+}"],
    ["Deux enfants", "", "[-Deux enfants-]"],
    ["même", "même", "même"],
    ["", "", ""],
  ])("of %j and %j", (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });

  it("loses no word of either text", () => {
    const words = fc
      .array(fc.constantFrom("un", "deux", "l'été", "né", "n.", ",", " ", "\u00A0", "–", "1951", "😀"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = diffWords(before, after);
        expect(side(changes, "added")).toBe(before);
        expect(side(changes, "removed")).toBe(after);
      }),
    );
  });

  it("ends in a moment on two long texts that share nothing", () => {
    const [before, after] = ["a", "b"].map((letter) =>
      Array.from({ length: 10000 }, (_, index) => `${letter}${index}`).join(" "),
    );
    const changes = diffWords(before ?? "", after ?? "");
    expect(side(changes, "added")).toBe(before);
    expect(side(changes, "removed")).toBe(after);
  });

  it("reads composed statements as text", () => {
    expect(
      marked(
        diffComposed(
          [
            { kind: "text", text: "Le " },
            { kind: "italic", text: "Temps" },
          ],
          [{ kind: "text", text: "Le Temps court" }],
        ),
      ),
    ).toBe("Le Temps{+ court+}");
    expect(marked(diffComposed(null, [{ kind: "text", text: "Né" }]))).toBe("{+Né+}");
  });
});

describe("a comparison of two revisions", () => {
  function composed(statements: [string, Kind, unknown, string?][]) {
    const read = statements.map(([id, kind, value, from]) => {
      const reading = readStatement({ kind, value, period: { from, to: null } });
      if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
      return { ...reading.statement, id } as Statement;
    });
    return compose(read, { lang: "fr", form: "full", gender: "female", languageOfRecord: "fr" });
  }

  it("follows each statement by its id", () => {
    const before = composed([
      ["1", "name", { given: "Nadège", family: "Aubriot" }],
      ["2", "recreation", { text: "échecs" }],
      ["3", "birth", {}, "1951"],
      ["5", "life", { markdown: "Une *vie*." }],
    ]);
    const after = composed([
      ["1", "name", { given: "Nadège", family: "Aubriot" }],
      ["4", "recreation", { text: "voile" }],
      ["3", "birth", {}, "1952"],
      ["5", "life", { markdown: "Une longue *vie*." }],
    ]);
    const changes = diffCompositions(before, after);
    expect(changes.map(({ statementId, op, words }) => `${statementId} ${op} ${marked(words)}`)).toEqual([
      "1 same Aubriot, Nadège",
      "3 changed [-1951-]{+1952+} Naissance",
      "2 removed [-Échecs-]",
      "4 added {+Voile+}",
      "5 changed Une {+longue +}*vie*.",
    ]);
  });
});
