import { describe, expect, it } from "vitest";
import { borneName } from "./borne";
import { keysOf, soughtKeysOf } from "./keys";
import { comparer } from "./likeness";
import { matchName, meant, similar } from "./match";
import { isCalling, isForename, isShortForm, nicknamesOf, translationsOf } from "./nicknames";
import { latinOf } from "./scripts";
import { soundsOf } from "./sounds";
import { generationIn, isLeftOut, tiesOf, wordsOf } from "./words";

/** What a typed name costs as this one. `known` are the typed words that somebody is called by. */
const cost = (typed: string, name: string, surname: string, known: readonly string[] = []) => {
  const words = wordsOf(typed).filter((word) => !["jr", "sr", "de", "van", "mrs"].includes(word));
  const asTyped = { words, initials: new Set<string>(), compare: comparer(new Set(known)), tied: tiesOf(typed), generation: generationIn(typed), known: new Set(known) };
  return matchName(asTyped, borneName(name, new Set(wordsOf(surname))))?.cost ?? similar + 1;
};

describe("one of several forenames", () => {
  it.each([
    ["Louis-Auguste-Ferdinand Morvandel", "Ferdinand Morvandel", "Morvandel"], ["Ignace-Henri-Jean-Octave Lavel-Prunier", "Henri Lavel-Prunier", "Lavel-Prunier"], ["Karl Ernest Otto Wagenfeld", "Carl Wagenfeld", "Wagenfeld"],
    ["Hubertus Cornelis Adrianus Vandoorn", "Hubert Vandoorn", "Vandoorn"], ["Robert C. Bobby Scottwell", "Robert C. Scottwell", "Scottwell"], ["Gwendolen Mary Johnwick", "Gwen Johnwick", "Johnwick"],
    ["Petrus Henricus Theodorus Elvering", "Pierre Henri Theodore Elvering", "Elvering"], ["Joyce Marlowe Bush Vourlias", "Joyce Marlowe", "Marlowe"],
  ])("%s is %s", (typed, name, surname) => expect(cost(typed, name, surname)).toBeLessThanOrEqual(meant));

  it("is rather the first than the second, and nobody of a pair's other half", () => {
    expect(cost("Bob Davenrich", "Robert William Davenrich", "Davenrich")).toBeLessThan(cost("Bob Davenrich", "Glenn Robert Davenrich", "Davenrich"));
    expect(cost("Marie-Pierre Durandal", "Pierre Durandal", "Durandal")).toBeGreaterThan(meant);
  });
});

describe("what speaks against a name", () => {
  it.each([
    ["George Hanks Brownlow", "George E. Brownlow", "Brownlow"], ["Tim P. Johnwell", "Timothy V. Johnwell", "Johnwell"], ["Terry Lee Fernwell", "Fernwell Lee", "Lee"], ["Thomas Edwardson", "E. Donnall Thomas", "Thomas"],
    ["Marie-José Pérelle", "Marie-José Marie", "Marie"], ["Ben Wolfram", "Christa Wolfram", "Wolfram"], ["Nat King Orsenne", "Joe Orsenne", "Orsenne"], ["Kerry Kingsley", "Amos Talbot Kerry", "Kerry"],
  ])("%s is not %s", (typed, name, surname) => expect(cost(typed, name, surname)).toBeGreaterThan(meant));

  it("believes less in a slip that is another listed name, and more in one that is nobody's forename", () => {
    expect(cost("Laurent Bonnais", "Laurent Monnais", "Monnais", ["laurent", "bonnais"])).toBeGreaterThan(meant);
    expect(cost("Laurent Vonnais", "Laurent Monnais", "Monnais", ["laurent"])).toBeLessThanOrEqual(meant);
    expect(cost("quzane Collinder", "Suzanne Collinder", "Collinder", ["collinder"])).toBeLessThanOrEqual(meant);
    expect(cost("Louis Boyarde", "Louise Boyère", "Boyère", ["louis", "boyarde"])).toBeGreaterThan(meant);
  });
});

it("leaves titles out only before a name, and particles never before one", () => {
  expect(isLeftOut(["general", "dupont"], 0)).toBe(true);
  expect(isLeftOut(["kerry", "king"], 1)).toBe(false);
  expect(isLeftOut(["nat", "king", "cole"], 0)).toBe(false);
  expect(isLeftOut(["ben", "salem"], 0)).toBe(false);
  expect(isLeftOut(["ahmed", "ben", "salem"], 1)).toBe(true);
  expect(isLeftOut(["prince"], 0)).toBe(false);
});

it("tells short forms from forenames, and knows what anybody may be called", () => {
  expect([isShortForm("mike"), isShortForm("sepp"), isShortForm("michael"), isShortForm("martin")]).toEqual([true, true, false, false]);
  expect([isCalling("bud"), isCalling("fats"), isCalling("robert")]).toEqual([true, true, false]);
  for (const [name, short] of [["kathleen", "kath"], ["jacob", "jake"], ["zachary", "zack"], ["antoinette", "toinette"], ["magdalena", "leni"]] as const) expect(nicknamesOf(name).has(short)).toBe(true);
  for (const [one, other] of [["catherine", "kateryna"], ["george", "yorgos"], ["alexander", "sandor"], ["ladislas", "laszlo"], ["serge", "serhiy"]] as const) expect(translationsOf(one).has(other)).toBe(true);
  expect(isForename("yorgos")).toBe(true);
});

it("hears the p of Thompson in neither, and reads one Greek pair as one sound or two", () => {
  expect(soundsOf("thompson").filter((key) => key.startsWith("e:"))).toEqual(soundsOf("thomson").filter((key) => key.startsWith("e:")));
  expect(latinOf("λαμπρος")).toEqual(["lampros", "labros"]);
  for (const latin of ["lampros", "labros"]) expect(soughtKeysOf("λαμπρος").some((key) => keysOf(latin).includes(key))).toBe(true);
  for (const [one, other] of [["nikolayev", "николаев"], ["matviyenkov", "матвиенков"]] as const) expect(soughtKeysOf(other).some((key) => keysOf(one).includes(key))).toBe(true);
});

it("takes an initial of another script for its Latin letter", () => {
  expect(cost("Χριστόφορος Α. Πισσαράκος", "Christoforos A. Pissarakos", "Pissarakos")).toBeLessThan(1);
});
