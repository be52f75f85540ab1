import fc from "fast-check";
import { expect, it } from "vitest";
import { readWho } from "./who";

it.each<[string, string, { years: [number, number] | null; seat: boolean; plain: boolean } | null]>([
  ["who sat on the board of Ambrosia in 2015", "ambrosia", { years: [2015, 2015], seat: true, plain: true }],
  ["Who sat on the board of directors of the Ambrosia Company in 2015?", "ambrosia company", { years: [2015, 2015], seat: true, plain: true }],
  ["board of Ambrosia in 2015", "ambrosia", { years: [2015, 2015], seat: true, plain: true }],
  ["board members of Ambrosia, 2012-2018", "ambrosia", { years: [2012, 2018], seat: true, plain: true }],
  ["directors of Ambrosia between 2018 and 2012", "ambrosia", { years: [2012, 2018], seat: true, plain: true }],
  ["Board of Ambrosia", "ambrosia", { years: null, seat: true, plain: true }],
  ["conseil d'administration de l’Opéra de Valdorme en 2015", "opera de valdorme", { years: [2015, 2015], seat: true, plain: true }],
  ["Qui siégeait au conseil d’administration de la Régie Ambrosia en 2015 ?", "regie ambrosia", { years: [2015, 2015], seat: true, plain: true }],
  ["qui a siégé au comité exécutif du Laboratoire Aubrespin de 2010 à 2012", "laboratoire aubrespin", { years: [2010, 2012], seat: true, plain: true }],
  ["administrateurs d'Ambrosia 2015", "ambrosia", { years: [2015, 2015], seat: true, plain: false }],
  ["En 2015, qui siégeait chez Ambrosia", "ambrosia", { years: [2015, 2015], seat: true, plain: true }],
  ["who was at Ambrosia in 2015", "ambrosia", { years: [2015, 2015], seat: false, plain: true }],
  ["Ambrosia 2015", "ambrosia", { years: [2015, 2015], seat: false, plain: false }],
  ["2015 Ambrosia", "ambrosia", { years: [2015, 2015], seat: false, plain: false }],
  ["Ambrosia (2015)", "ambrosia", { years: [2015, 2015], seat: false, plain: false }],
  ["Conseil général de Valdorme 2015", "conseil general de valdorme", { years: [2015, 2015], seat: false, plain: false }],
  ["Ambrosia", "", null],
  ["conseil de Valdorme", "", null],
  ["2015", "", null],
  ["Martin cardiologue Lyon", "", null],
  ["born:1947", "", null],
  ['"board of" 2015', "", null],
])("reads %s", (text, name, expected) => {
  const read = readWho(text);
  if (expected === null) return expect(read).toBeNull();
  const [from, to] = expected.years ?? [];
  expect(read).toMatchObject({ years: expected.years && { from, to }, plain: expected.plain });
  expect(read?.names.at(-1)).toEqual({ text: name, seat: expected.seat });
});

it("keeps the whole in mind, for what is itself called a council", () => {
  expect(readWho("Conseil de Valdorme en 2015")?.names).toEqual([{ text: "conseil de valdorme", seat: false }, { text: "valdorme", seat: true }]);
});

it("answers to any text in bounded time", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => void readWho(text)));
  for (const part of ["board of ", "who sat on ", "1999 ", "de l'", "( , "]) readWho(part.repeat(40).slice(0, 160));
  expect(readWho("board of ".repeat(100_000))).toBeNull();
});
