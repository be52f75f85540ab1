import { expect, it } from "vitest";
import { romanised } from "./romanised";

it.each([
  ["Дарья Лампова", "Darya Lampova"],
  ["Αγάθη Φάρου", "Agathi Farou"],
  ["ヒカリ", "Hikari"],
  ["홍길동", "Hong Gildong"],
  ["Éloïse Gärtner-Łoś", null],
  ["宮本灯", null],
  ["محمود المصباح", null],
  ["Дарья Lampova", null],
  ["1917", null],
  ["", null],
])("%s is %s in Latin letters", (name, latin) => {
  expect(romanised(name)).toBe(latin);
});
