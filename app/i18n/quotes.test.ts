import { expect, it } from "vitest";
import { insideQuotes } from "./quotes";
import { typeset } from "./typeset";

it.each([
  ["fr" as const, `« ${insideQuotes("fr", `"conseil d'administration" -Paris`)} »`, "«\u00A0“conseil d’administration” -Paris\u00A0»"],
  ["fr" as const, `« ${insideQuotes("fr", "« cour d'appel »")} »`, "«\u00A0“cour d’appel”\u00A0»"],
  ["en" as const, `"${insideQuotes("en", `"court of appeal" judge`)}"`, "“‘court of appeal’ judge”"],
  ["en" as const, `"${insideQuotes("en", `5" gun`)}"`, `“5” gun”`],
])("a quotation within a quotation, in %s: %s", (lang, text, expected) => {
  expect(typeset(lang, text)).toBe(expected);
});
