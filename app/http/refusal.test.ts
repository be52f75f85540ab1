import { describe, expect, it } from "vitest";
import { phrases } from "~/i18n";
import { pressNeeds, stateNeeds } from "~/workflow/decisions";
import { refusalReasons } from "~/workflow/judge";
import { httpReasons, sentenceOf, statusOf, type RefusalReason } from "./refusal";
import { sentenceAt } from "./respond.server";

const reasons: readonly RefusalReason[] = [...refusalReasons, ...stateNeeds, ...pressNeeds, ...httpReasons];

describe("a refusal", () => {
  it.each(reasons)("%s has one status and a sentence in each language", (reason) => {
    expect([403, 404, 409, 410, 422, 429]).toContain(statusOf(reason));
    const [english, french] = [sentenceOf(phrases("en"), reason), sentenceOf(phrases("fr"), reason)];
    expect(english).toMatch(/^[A-Z].{10,}\.$/);
    expect(french).toMatch(/^[A-ZÀÉÊ].{10,}\.$/);
    expect(french).not.toBe(english);
  });

  it("has no sentence without a reason", () => {
    expect(Object.keys(phrases("en").http.refused).sort()).toEqual([...new Set(reasons)].sort());
  });
});

describe("a phrase key in a form's shape", () => {
  const t = phrases("en");
  it("leads to its sentence, also in another part of the phrases", () => {
    expect(sentenceAt(t, "http.invalid.required")).toBe(t.http.invalid.required);
    expect(sentenceAt(t, "accounts.code.sixDigits")).toBe(t.accounts.code.sixDigits);
  });
  it.each(["", "http", "http.invalid.nothing", "constructor.name", "__proto__.x", "accounts.code.welcome"])("reads as a general sentence when it leads nowhere: %j", (key) => {
    expect(sentenceAt(t, key)).toBe(t.http.invalid.wrong);
  });
});
