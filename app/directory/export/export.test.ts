import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibTeX } from "./bibtex";
import { csv } from "./csv";
import { jsonLd, jsonLdGraph } from "./json-ld";
import { oneLine } from "./one-line";
import { ris } from "./ris";
import { componentsIn, readBibTeX, readCsv, readVCards, setByTeX, taken, textIn } from "./testing";
import type { Exported } from "./exported";
import { vCard } from "./vcard";

const today = "2026-11-28";
const other = taken({ publicId: "zxwv9876", url: "https://house.example/p/zxwv9876/hector-vaucresson", name: { whole: "Hector Vaucresson", filed: "Vaucresson, Hector", given: "Hector", family: "Vaucresson", others: [], prefix: null, suffix: null }, certificate: null });

function property(entry: Exported, name: string): string[] {
  return (readVCards(vCard(entry))[0] ?? []).filter((each) => each.name === name).map(({ value }) => value);
}

describe("a vCard", () => {
  it("says who it is, in the properties of RFC 6350", () => {
    const entry = taken();
    expect(property(entry, "FN").map(textIn)).toEqual(["Ondine de Marchepied"]);
    expect(componentsIn(property(entry, "N")[0] ?? "")).toEqual([["de Marchepied"], ["Ondine"], ["Marie", "Odile"], [""], [""]]);
    expect(readVCards(vCard(entry))[0]?.find(({ name }) => name === "N")?.params).toEqual({ "SORT-AS": "Marchepied,Ondine de" });
    expect([property(entry, "BDAY"), property(entry, "UID"), property(entry, "SOURCE"), property(entry, "REV")]).toEqual([["19660504"], ["https://house.example/p/bcdf2345"], [entry.source], ["20260302T000000Z"]]);
    expect(property(entry, "TITLE").map(textIn)).toEqual(["Gardienne de phare, à l'île d'Ambroise", "Gardienne"]);
    expect(property(entry, "ORG").map(textIn)).toEqual(["Phare d'Ambroise"]);
    expect(property(entry, "NOTE").map(textIn)).toEqual([`Vitae, notice certifiée, nº 2026-0031, ${entry.url}`]);
  });

  it("writes dates that are not known whole, and a death", () => {
    const entry = taken({ born: "1951-03", died: "2026", deathPlace: "Vernay; le port" });
    expect([property(entry, "BDAY"), property(entry, "DEATHDATE"), property(entry, "DEATHPLACE").map(textIn)]).toEqual([["1951-03"], ["2026"], ["Vernay; le port"]]);
  });

  it("carries addresses as they were given, whatever signs they hold", () => {
    const entry = taken({ contacts: [{ type: "address", text: 'Phare "Nord", 3 ; île^d\'Ambroise' }, { type: "mail", text: "ondine@phare.example" }, { type: "telephone", text: "01 99 00 17 42" }] });
    const address = readVCards(vCard(entry))[0]?.find(({ name }) => name === "ADR");
    expect([address?.params["LABEL"], address?.value]).toEqual(["Phare ^'Nord^', 3 ; île^^d'Ambroise", ";;;;;;"]);
    expect([property(entry, "EMAIL"), property(entry, "TEL")]).toEqual([["ondine@phare.example"], ["01 99 00 17 42"]]);
  });

  it("stands beside others in one file", () => {
    expect(readVCards(vCard(taken()) + vCard(other)).map((card) => card.find(({ name }) => name === "FN")?.value)).toEqual(["Ondine de Marchepied", "Hector Vaucresson"]);
  });
});

describe("a note of one's own", () => {
  const note = '=HYPERLINK("x"), ask\nTY  - again; } \\end';
  const noted = taken({ ownNote: note });
  it("goes along in every format, and begins no line and no formula of its own", () => {
    expect(readCsv(csv([noted, { ...other, ownNote: null }])).map((row) => row.at(-1))).toEqual(["note", `'${oneLine(note)}`, ""]);
    expect(ris([noted], today).split("\r\n").filter((line) => /^(TY|N1)/.test(line))).toEqual(["TY  - ENCYC", `N1  - ${oneLine(note)}`]);
    expect(readBibTeX(bibTeX([noted], today))).toHaveLength(1);
    expect(setByTeX(readBibTeX(bibTeX([noted], today))[0]?.fields["annote"] ?? "")).toBe(oneLine(note));
    expect(property(noted, "NOTE").map(textIn)[1]).toBe(note);
  });

  it("is in no list that comes from no shelf", () => {
    expect(csv([taken()])).not.toContain("note");
    expect([ris([taken()], today), bibTeX([taken()], today), property(taken(), "NOTE").length]).toEqual([expect.not.stringContaining("N1  -"), expect.not.stringContaining("annote"), 1]);
  });
});

describe("a reference", () => {
  it("in BibTeX names the entry, the house, the certificate, the address and the day of reading", () => {
    const [one, two] = readBibTeX(bibTeX([taken(), other], today));
    expect(one).toMatchObject({ type: "incollection", key: "entry-bcdf2345", fields: { title: "{Marchepied, Ondine de}", booktitle: "Vitae", year: "2026", number: "2026-0031", url: taken().url, urldate: today } });
    expect(two).toMatchObject({ key: "entry-zxwv9876" });
    expect(two?.fields["number"]).toBeUndefined();
  });

  it("in RIS has a line for each tag, from TY to ER", () => {
    const lines = ris([taken(), other], today).split("\r\n");
    expect(lines.filter((line) => line !== "").every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect([lines[0], lines.filter((line) => line === "ER  - ").length]).toEqual(["TY  - ENCYC", 2]);
    expect(lines).toContain("Y2  - 2026/11/28");
    expect(lines).toContain("TI  - Marchepied, Ondine de");
  });
});

it("JSON-LD tells schools, honours, posts and links in schema.org's words", () => {
  expect(jsonLd(taken())).toMatchObject({
    "@type": "ProfilePage",
    mainEntity: {
      "@type": "Person", givenName: "Ondine", familyName: "de Marchepied", birthDate: "1966-05-04",
      hasOccupation: [{ "@type": "Role", startDate: "1990", hasOccupation: { "@type": "Occupation", name: "Gardienne, Phare d'Ambroise" } }],
      worksFor: [{ name: "Phare d'Ambroise" }], memberOf: [{ name: "Société des phares" }],
      alumniOf: [{ "@type": "EducationalOrganization", name: "École des phares" }], award: ["Médaille des feux (2012)"], sameAs: ["https://ondine.example/"],
    },
  });
  expect(jsonLdGraph([taken(), other])["@graph"]).toHaveLength(2);
});

it("a table has the same columns in every row", () => {
  const [heads, ...rows] = readCsv(csv([taken(), other]));
  expect(heads).toContain("public_id");
  expect(rows.map((row) => row.length)).toEqual([heads?.length, heads?.length]);
  expect(rows[0]).toContain("Phare d'Ambroise");
});

const breaking = fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\u0085", "\u0000", "{", "}", "\\", '"', "$", "&", "#", "_", "%", "~", "^", "@", ",", ";", ":", "=", "+", "-", "END:VCARD", "ER  - ", "</script>", "é", "𝔄", " ");
const hostile = fc.array(fc.oneof(breaking, fc.string({ unit: "binary" })), { maxLength: 60 }).map((parts) => parts.join(""));

/** What `exportedOf` does to every text before it gets here. */
function made(text: string): Exported {
  const line = oneLine(text) || "x";
  return taken({ name: { whole: line, filed: line, given: line, family: line, others: [line], prefix: line, suffix: null }, descriptor: line, house: line, birthPlace: line, contacts: [{ type: "address", text: line }, { type: "telephone", text: line }], occupations: [line] });
}

describe("whatever a name holds", () => {
  it("no line begins in a vCard that the house did not begin, and the words come back", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const entry = made(text);
        const [card, ...more] = readVCards(vCard(entry));
        expect(more).toEqual([]);
        expect(card?.filter(({ name }) => name === "FN").map(({ value }) => textIn(value))).toEqual([entry.name.whole]);
        expect(componentsIn(card?.find(({ name }) => name === "N")?.value ?? "")[0]).toEqual([entry.name.family]);
      }),
    );
  });

  it("BibTeX closes every brace and sets the words", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const entry = made(text);
        const [read, ...more] = readBibTeX(bibTeX([entry], today));
        expect(more).toEqual([]);
        expect([setByTeX(read?.fields["title"] ?? ""), setByTeX(read?.fields["note"] ?? "")]).toEqual([entry.name.filed, entry.descriptor]);
      }),
    );
  });

  it("RIS has the same number of lines", () => {
    const lines = ris([taken()], today).split("\r\n").length;
    fc.assert(
      fc.property(hostile, (text) => {
        expect(ris([made(text)], today).split(/\r\n|[\r\n\u0085\u2028\u2029]/)).toHaveLength(lines);
      }),
    );
  });

  it("no cell of a table is a formula (C14)", () => {
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom("", "=", "+", "-", "@", "\t=", "\r=", " =", "＝"), hostile), ([sign, text]) => {
        for (const cell of readCsv(csv([made(sign + text)])).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });
});
