import { describe, expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { languages, phrases } from "./index";
import { typeset } from "./typeset";

/** Every phrase with its key; a function's own text stands for it. */
function leaves(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, `${node}`]];
  return Object.entries(node as object).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key));
}

it("has the same keys in both languages", () => {
  expect(
    leaves(fr)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    leaves(en)
      .map(([key]) => key)
      .sort(),
  );
});

describe.each(languages)("the phrases in %s", (lang) => {
  it("leave nothing empty", () => {
    expect(leaves(phrases(lang)).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("come out typeset, functions too", () => {
    const strings = leaves(lang === "fr" ? fr : en).filter(([, text]) => !text.includes("=>"));
    const set = new Map(leaves(phrases(lang)));
    for (const [key, text] of strings) expect(set.get(key)).toBe(typeset(lang, text));
    expect(phrases("fr").shell.errorTitle("l'entrée")).toBe("Erreur\u00A0: l’entrée");
  });
});
