import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldCalled, inField } from "./fields";
import { otherGenders } from "./forms";
import { isCalling, saidOtherwise } from "./lexicon";
import { readQuestion } from "./question";
import { termsOf } from "./terms";
import { yearsOf } from "./years";

const read = (text: string) => readQuestion(text).clauses.map(({ kind, text: said, without, field }) => `${without ? "-" : ""}${field ?? kind}(${said})`);

describe("a question", () => {
  it.each([
    ["Jean Moulin préfet", ["word(Jean)", "word(Moulin)", "word(préfet)"]],
    ['"cour d’appel" -Lyon', ["phrase(cour d’appel)", "-word(Lyon)"]],
    ["« trois hivers »", ["phrase(trois hivers)"]],
    ["avocat sauf Lyon NOT Paris", ["word(avocat)", "-word(Lyon)", "-word(Paris)"]],
    ["Sauf", ["word(Sauf)"]],
    ["Dupont-Durand d'Ormes", ["word(Dupont-Durand)", "word(d'Ormes)"]],
    ["Dupont - Durand", ["word(Dupont)", "word(Durand)"]],
    ['school:ENS école : "Sciences Po" -né:1940-1950', ["school(ENS)", "school(Sciences Po)", "-born(1940-1950)"]],
    ["métier:luthier, place:Lyon", ["occupation(luthier)", "place(Lyon)"]],
    ['avocat "jamais fermé', ["word(avocat)", 'word("jamais)', "word(fermé)"]],
    ["médaille d'or or", ["word(médaille)", "word(d'or)", "word(or)"]],
    ["12:30 https://example.org Dupont: Jean", ["word(12:30)", "word(https://example.org)", "word(Dupont:)", "word(Jean)"]],
    ["((( & | ! :* -- %_%", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("names fields that nobody knows, and looks for their words", () => {
    expect(readQuestion("shoe:42 avocat hat:top")).toMatchObject({ unknown: ["shoe", "hat"], plain: "42 avocat top" });
  });

  it("is a name as it was typed where it is nothing else", () => {
    expect(readQuestion("FranÃ§ois  Dupont").plain).toBe("FranÃ§ois  Dupont");
    expect(readQuestion('"Jean Moulin" -ministre place:Lyon').plain).toBe("Jean Moulin");
  });

  it("takes one word in quotes within a name for what somebody is called, and a note behind it for no part of it", () => {
    expect(read('Edgar C. "Teddy" Fernwell')).toEqual(["word(Edgar)", "word(C.)", "word(Teddy)", "word(Fernwell)"]);
    expect(read('"Prophet" Loyal Hartwin')).toEqual(["word(Prophet)", "word(Loyal)", "word(Hartwin)"]);
    expect(read('avocat "Lyon" Dupont')).toEqual(["word(avocat)", "phrase(Lyon)", "word(Dupont)"]);
    expect(read('Jean Moulin "Lyon"')).toEqual(["word(Jean)", "word(Moulin)", "phrase(Lyon)"]);
    expect([readQuestion("Ape Orsenne (pseud.)").plain, readQuestion("이춘희 (1955년)").plain, readQuestion("FONTENOY (Baudouin)").plain]).toEqual(["Ape Orsenne", "이춘희", "FONTENOY (Baudouin)"]);
  });

  it("says when it was cut", () => {
    expect([readQuestion("a ".repeat(20)).cut, readQuestion("x".repeat(500)).cut, readQuestion("Jean Moulin").cut]).toEqual([true, true, false]);
  });

  it("is any text at all, in bounded time", () => {
    const pieces = fc.constantFrom('"', "«", "-", "–", "NOT ", "sauf ", "school:", "né:", "x:", ":", " ", "\u202E", "\u0000", "é", "Dupont", "1940-", "'", "\\", ":*", "%", "ﷺ", "💥");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 500 }), fc.array(pieces, { maxLength: 200 }).map((all) => all.join(""))), (text) => {
        const question = readQuestion(text);
        expect(question.clauses.length).toBeLessThanOrEqual(16);
        expect([...question.text].length).toBeLessThanOrEqual(200);
        for (const { text: said } of question.clauses) expect(/[\p{Cc}\p{Cs}]/u.test(said)).toBe(false);
        expect(() => termsOf(question)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

it("knows fields by their names in both languages", () => {
  expect(["École", "né", "née", "Lieu", "profession", "honor", "shoe"].map(fieldCalled)).toEqual(["school", "born", "born", "place", "occupation", "honour", null]);
  expect(inField("school", "École de l’Air")).toBe("qxsecole qxsair");
});

it.each([
  ["1947", [1947, 1947]], ["1940-1950", [1940, 1950]], ["1950–1940", [1940, 1950]], ["1940-45", [1940, 1945]], ["1940s", [1940, 1949]], ["194x", [1940, 1949]], ["années 1940", [1940, 1949]], ["1980-", [1980, 2100]], [">1980", [1981, 2100]], ["<=1900", [1600, 1900]], ["Lyon", null], ["19", null], ["99999", null],
])("years: %s", (text, expected) => {
  const years = yearsOf(text);
  expect(years && [years.from, years.to]).toEqual(expected);
});

describe("other ways of saying a thing", () => {
  const said = (text: string) => (saidOtherwise(text.split(" ")) ?? []).map((way) => way.text);

  it.each([["directrice", "director"], ["avocates", "lawyer"], ["mayors", "maire"], ["prime minister", "premier ministre"], ["conseilleres regionales", "regional councillor"], ["conseil d etat", "Council of State"], ["london", "Londres"], ["actress", "acteur"]])("%s is %s", (text, other) =>
    expect(said(text)).toContain(other));

  it.each([["greffeuse", "greffeur"], ["brodeuse", "brodeur"], ["perruquiere", "perruquier"], ["luthiere", "luthier"], ["mareyeuses", "mareyeur"], ["huntress", "hunter"], ["fisherman", "fisherwoman"]])("%s may be %s", (word, other) => expect(otherGenders(word)).toContain(other));

  it("does not turn short words and numbers", () => {
    expect([otherGenders("fer"), otherGenders("1940"), otherGenders("ville1")]).toEqual([[], [], []]);
    expect([isCalling("maires"), isCalling("florence")]).toEqual([true, false]);
  });
});
