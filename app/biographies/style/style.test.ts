import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatement, type Kind, type Statement } from "../statement";
import { compose, houseStyle, type ComposeOptions } from "./compose";
import { galley, lineBudget } from "./galley";
import { parseWording, plain, printWording, set } from "./inline";

function statement(id: string, kind: Kind, value: unknown, from: string | null = null, to: string | null = null): Statement {
  const reading = readStatement({ kind, value, period: { from, to } });
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return { ...reading.statement, id } as Statement;
}

const name = statement("1", "name", { given: "Nadège", family: "Aubriot" });
const post = statement(
  "2",
  "position",
  { title: { text: "hautboïste" }, organisation: { text: "Orchestre de Lyre", authority: 40 } },
  "1990",
  "1999",
);
const french: ComposeOptions = { lang: "fr", form: "full", gender: "female", languageOfRecord: "fr" };

function career(options: ComposeOptions, statements: Statement[] = [name, post]): string {
  return plain(compose(statements, options).sections[0]?.lines[0]?.what ?? []);
}

describe("the editors' own words", () => {
  const wording = { "2": { fr: { full: "première *Hautbois* à l'Orchestre {Lyre}, 2^e^ pupitre", line: "hautboïste" } } };

  it("take the place of the style's, in their language only", () => {
    expect(career({ ...french, wording })).toBe("Première Hautbois à l’Orchestre Lyre, 2e pupitre");
    expect(career({ ...french, lang: "en", wording })).toBe("Hautboïste, Orchestre de Lyre");
  });

  it("serve the short form too, unless it has its own", () => {
    expect(career({ ...french, form: "short", wording })).toBe("Première Hautbois à l’Orchestre Lyre, 2e pupitre");
    expect(career({ ...french, form: "short", wording: { "2": { fr: { full: "A", short: "B" } } } })).toBe("B");
  });

  it("keep their dress, and their dates", () => {
    const [line] = compose([name, post], { ...french, wording }).sections[0]?.lines ?? [];
    expect(line?.what.map(({ kind }) => kind)).toEqual(["text", "italic", "text", "small_caps", "text", "sup", "text"]);
    expect(plain(line?.when ?? [])).toBe("1990–1999");
  });

  it("can be edited from what the style wrote, and lose nothing", () => {
    expect(printWording(parseWording("Un *titre* de {Aubriot}, 2^e^, 5 \\* 3"))).toBe("Un *titre* de {Aubriot}, 2^e^, 5 \\* 3");
    const run = fc.record({
      kind: fc.constantFrom("text", "italic", "sup", "small_caps"),
      text: fc.string({ unit: fc.constantFrom(..."ab *^{}\\é".split("")), minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const words = runs.map(({ text }) => text).join("");
        expect(plain(parseWording(printWording(runs.map(({ text }) => ({ kind: "text", text })))))).toBe(words);
      }),
    );
  });
});

describe("labels and languages", () => {
  it("takes the authority's label in the reader's language", () => {
    const labels = new Map([[40, { fr: "Orchestre de Lyre", en: "Lyre Orchestra" }]]);
    const english = compose([name, post], { ...french, lang: "en", labels });
    expect(english.sections[0]?.lines[0]?.what).toEqual([
      { kind: "text", text: "Hautboïste", lang: "fr" },
      { kind: "text", text: ", Lyre Orchestra" },
    ]);
  });

  it("never sets the spaces of one language in the words of another", () => {
    expect(
      set(
        [
          { kind: "text", text: 'Qui? "Moi"; ' },
          { kind: "italic", text: 'Why? "Me"', lang: "en" },
          { kind: "text", text: " „So?“", lang: "de" },
        ],
        "fr",
      ),
    ).toEqual([
      { kind: "text", text: "Qui\u202F? «\u00A0Moi\u00A0»\u202F; " },
      { kind: "italic", text: "Why? “Me”", lang: "en" },
      { kind: "text", text: " „So?“", lang: "de" },
    ]);
  });

  it.each([
    ["le 2ème prix et la 1ère place", "le 2|e prix et la 1|re place"],
    ["XXIe siècle", "XXI|e siècle"],
    ["Osric Ier", "Osric I|er"],
    ["Ve République", "V|e République"],
    ["Les 12es jeux", "Les 12|es jeux"],
    ["Ce Le Xe", "Ce Le X|e"],
    ["la 2nde", "la 2|nde"],
  ])("raises the letters of %s", (written, expected) => {
    const runs = set([{ kind: "text", text: written }], "fr");
    expect(
      runs
        .map(({ kind, text }) => (kind === "sup" ? `|${text}` : text))
        .join("")
        .replaceAll("\u00A0", " "),
    ).toBe(expected);
  });

  it.each(["Ives", "code 12ex", "Le Vie", "14E ARRONDISSEMENT", "S-2e"])("leaves %s alone", (written) => {
    expect(set([{ kind: "text", text: written }], "fr")).toEqual([{ kind: "text", text: written }]);
  });
});

describe("a composition", () => {
  it("says its style, what is declared and what it leaves out", () => {
    const club = statement("3", "recreation", { text: "échecs" });
    const full = compose([club, post, name], { ...french, checked: new Set(["2"]) });
    expect(full.style).toBe(houseStyle);
    expect(
      full.sections.flatMap(({ section, lines }) => lines.map((line) => [section, line.statementId, line.declared])),
    ).toEqual([
      ["career", "2", false],
      ["recreations", "3", true],
    ]);
    expect(full.leftOut).toEqual([]);
    expect(compose([club, post, name], { ...french, form: "short" }).leftOut).toEqual(["3"]);
    expect(compose([club, post, name], { ...french, form: "line" })).toMatchObject({ sections: [], leftOut: ["3", "2"] });
  });

  it("is empty for nobody, and never throws", () => {
    expect(compose([], french)).toMatchObject({ headword: null, descriptor: null, sections: [], line: [] });
  });

  it("gives links and paragraphs what their pages need", () => {
    const link = statement("4", "link", { url: "https://www.example.org/a?b=1", site: "website" });
    const life = statement("5", "life", { markdown: "A *life*.", lang: "en" });
    const lines = compose([link, life], french).sections.flatMap((section) => section.lines);
    expect(lines[0]).toMatchObject({ href: "https://www.example.org/a?b=1" });
    expect(lines[1]).toMatchObject({ what: [], prose: { markdown: "A *life*.", lang: "en" } });
  });

  it("prints the short form in about twelve lines, the latest first to stay", () => {
    const posts = Array.from({ length: 9 }, (_, index) =>
      statement(`p${index}`, "position", { title: { text: `poste ${index}` } }, String(1980 + index), String(1981 + index)),
    );
    const current = statement("now", "position", { title: { text: "régisseuse" }, current: true }, "1970");
    const short = compose([name, current, ...posts], { ...french, form: "short" });
    expect(short.sections[0]?.lines.map(({ statementId }) => statementId)).toEqual(["now", "p7", "p8"]);
  });
});

describe("the printed column", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    statement(`w${index}`, "work", { title: `Un livre assez long, tome ${index}`, type: "book" }, String(1960 + index)),
  );
  const long = compose([name, post, ...many], french);

  it("keeps every line within its width and loses no word", () => {
    const lines = galley(long, { width: 40 });
    for (const { what } of lines) expect(plain(what).length).toBeLessThanOrEqual(40);
    const words = lines
      .map(({ what }) => plain(what))
      .join("")
      .replace(/\s/gu, "");
    for (const index of many.keys()) expect(words).toContain(`Unlivreassezlong,tome${index}(${1960 + index})`);
    expect(lines.map(({ end }) => end)).toEqual(lines.map((_, index) => index === lines.length - 1));
  });

  it("counts the lines and names the statements that do not fit", () => {
    const budget = lineBudget(long, { width: 48, budget: 10 });
    expect(budget.over).toBe(budget.lines - 10);
    expect(budget.free).toBe(0);
    expect(budget.overflow.at(-1)).toBe("w29");
    expect(budget.overflow).not.toContain("1");
    expect(lineBudget(compose([name], french), {})).toEqual({ lines: 1, budget: 24, free: 23, over: 0, overflow: [] });
  });

  it("cuts a word that is longer than the line", () => {
    const monster = compose([statement("1", "name", { family: "A".repeat(110) })], french);
    expect(galley(monster, { width: 48 }).map(({ what }) => plain(what).length)).toEqual([48, 48, 15]);
  });
});

describe("the book's phrases", () => {
  const book = (more: Statement[], options: ComposeOptions) => galley(compose([name, ...more], options), { width: 500 }).map(({ what }) => plain(what)).join(" ");
  const born = statement("8", "birth", { place: { text: "Espagne" } });
  const wed = statement("9", "partner", { bond: "marriage", given: "Ysabelle", family: "Oster" });

  it("say undated births and marriages as they say dated ones", () => {
    expect(book([born, wed], french)).toContain("Née en Espagne. Mariée à Ysabelle Oster.");
    expect(book([born, wed], { ...french, gender: null })).toContain("Naissance en Espagne. Mariage avec Ysabelle Oster.");
    expect(book([wed], { ...french, lang: "en" })).toContain("Married Ysabelle Oster.");
  });

  it("elide before a Y that is a vowel, and only there", () => {
    const child = (given: string) => statement("7", "parents", { parents: [{ role: "mother", given, family: "Oster" }] });
    expect(book([child("Ysabelle")], french)).toContain("Fille d’Ysabelle");
    expect(book([child("Youna")], french)).toContain("Fille de Youna");
  });

  it("set the name of a journal as a title", () => {
    const article = statement("6", "work", { title: "Du vent", type: "article", publisher: { text: "Annales de la Soufflerie" } });
    const line = compose([name, article], french).sections[0]?.lines[0];
    expect(line?.what.filter(({ kind }) => kind === "italic").map(({ text }) => text)).toEqual(["Du vent", "Annales de la Soufflerie"]);
  });
});
