import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { cutLine, linesOf, readLine } from "./cv";
import { readStatement } from "./statement";

/** Twelve invented CVs, as people paste them. Each line with what it is to be read as: kind, words, dates. */
const cvs: Record<string, { lang: "fr" | "en"; text: string; reads: (string | null)[] }> = {
  "dates first": {
    lang: "fr",
    text: "EXPÉRIENCE PROFESSIONNELLE\n1982-1990 : Directrice, Fonderie de Vannecourt, Vannecourt\n1990 - aujourd'hui : Conseillère, Musée de la vallée",
    reads: ["position Directrice | Fonderie de Vannecourt | Vannecourt 1982-1990", "position Conseillère | Musée de la vallée 1990- now"],
  },
  "dates in brackets": { lang: "en", text: "Career\nHead of research, Kerlandec Institute (1999–2004)", reads: ["position Head of research | Kerlandec Institute 1999-2004"] },
  "months": { lang: "fr", text: "Parcours\n• mars 1999 à juin 2003 – Cheffe d'atelier – Orgues de Montreval", reads: ["position Cheffe d'atelier | Orgues de Montreval 1999-03-2003-06"] },
  "studies in French": {
    lang: "fr",
    text: "Formation\n1976 Licence d'acoustique, université de Montreval\nDoctorat de physique, École de l'Ancelle, 1980",
    reads: ["education Licence d'acoustique | université de Montreval 1976-", "education Doctorat de physique | École de l'Ancelle 1980-"],
  },
  "studies in English": { lang: "en", text: "EDUCATION:\nB.A. in history, Wrenfield College, 1970 to 1973", reads: ["education B.A. in history | Wrenfield College 1970-1973"] },
  "honours without headings": {
    lang: "fr",
    text: "Chevalier de l'ordre de la Vallée, 2011\nPrix Brancourteau, 2006, pour l'orgue de Montreval",
    reads: ["decoration Ordre de la Vallée | knight 2011-", "distinction Prix Brancourteau | pour l'orgue de Montreval 2006-"],
  },
  "honours and family under a career": {
    lang: "fr",
    text: "Carrière\nOfficier de marine, Marine nationale, 1970-1990\nLégion d'honneur, commandeur (2019)\nmariée, deux enfants",
    reads: ["position Officier de marine | Marine nationale 1970-1990", "decoration Légion d'honneur | commander 2019-", null],
  },
  "languages": { lang: "fr", text: "Langues :\nanglais (courant)\nbreton, langue maternelle\nbas-ancellois", reads: ["language en | fluent", "language br | native", "language bas-ancellois"] },
  "elected": { lang: "fr", text: "Maire, ville de Vannecourt, 1995-2001", reads: ["mandate Maire | ville de Vannecourt 1995-2001"] },
  "memberships": { lang: "en", text: "Memberships\nFellow of the Academy of Ancelle, since 2010", reads: ["membership Academy of Ancelle | Fellow 2010- now"] },
  "birth": { lang: "fr", text: "Née le 14 mai 1958 à Vannecourt", reads: ["birth Vannecourt 1958-05-14-"] },
  "books": { lang: "fr", text: "Publications\n« Les Cloches de l'Ancelle », Presses de Kerlandec, 1999", reads: ["work Les Cloches de l'Ancelle | book | Presses de Kerlandec 1999-"] },
  "recreations": { lang: "en", text: "Interests\nmountain walks", reads: ["recreation mountain walks"] },
};

describe("a CV that somebody pastes", () => {
  it.each(Object.entries(cvs))("is read line by line: %s", (_, { lang, text, reads }) => {
    expect(linesOf(text).map((line) => said(readLine(line.text, { heading: line.heading, lang })))).toEqual(reads);
  });

  it("is cut where a line says several things", () => {
    expect(cutLine("Directrice, 1982-1990 ; conseillère, 1990-1995")).toEqual(["Directrice, 1982-1990", "conseillère, 1990-1995"]);
    expect(cutLine("1982-1990 Director, Foundry, 1990-1995 Adviser, Museum")).toEqual(["1982-1990 Director, Foundry", "1990-1995 Adviser, Museum"]);
    expect(cutLine("Director, Foundry")).toEqual(["Director, Foundry"]);
  });

  it("takes the person's word for what a line is, and makes nothing that could not stand", () => {
    expect(readLine("Prix de Rome", { heading: null, lang: "fr" })?.kind).toBe("distinction");
    expect(readLine("Prix de Rome", { kind: "membership", heading: null, lang: "fr" })?.kind).toBe("membership");
    expect(readLine("1995-1990 Director, Foundry", { heading: "position", lang: "en" })).toBeNull();
    expect(readLine("2 enfants", { kind: "children_count", heading: null, lang: "fr" })).toBeNull();
    expect(readLine("x", { kind: "link", heading: null, lang: "fr" })).toBeNull();
  });

  it("leaves headings, rules, bullets and page numbers aside", () => {
    expect(linesOf("CURRICULUM VITAE\n----\n\nPage 2\n•\n12\n- Chanteuse, Opéra de Kerlandec\n").map(({ text }) => text)).toEqual(["Chanteuse, Opéra de Kerlandec"]);
  });

  it("never stumbles, and whatever it proposes can stand as a statement", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.constantFrom("fr" as const, "en" as const), (text, lang) => {
        for (const line of linesOf(text)) {
          const reading = readLine(line.text, { heading: line.heading, lang });
          if (reading && !readStatement({ ...reading, period: reading.period ?? undefined }).ok) return false;
        }
        return cutLine(text).length > 0;
      }),
      { numRuns: 300 },
    );
  });

  it("takes no long time over a hostile line", () => {
    const began = performance.now();
    for (const text of ["1982-".repeat(400), "(".repeat(2000), "a ".repeat(1000), "12 jan ".repeat(280)]) readLine(text, { heading: null, lang: "fr" });
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

function said(reading: ReturnType<typeof readLine>): string | null {
  if (!reading) return null;
  const { current, ...words } = reading.value;
  const texts = Object.values(words).map((value) => (typeof value === "object" && value !== null ? (value as { text: string }).text : String(value)));
  const period = reading.period ? ` ${reading.period.from ?? ""}-${reading.period.to ?? ""}` : "";
  return `${reading.kind} ${texts.join(" | ")}${period}${current ? " now" : ""}`;
}
