import { describe, expect, it } from "vitest";
import { languages } from "~/i18n";
import { lint } from "./lint";
import { templateNamed, templateNames } from "./templates";
import type { Wordings } from "./wording";

const invitation = templateNamed("invitation");

/** The faults that the lint finds where this is added to the end of the English invitation. */
function faultsOf(added: string, lang: "en" | "fr" = "en") {
  const wordings: Wordings = { fr: invitation.fr, en: invitation.en };
  return lint(invitation, { ...wordings, [lang]: { ...wordings[lang], body: `${wordings[lang].body}\n\n${added}` } }, languages).map(({ field, fault, what }) => [field, fault, what]);
}

describe("the lint", () => {
  it.each(templateNames)("finds nothing in the built-in %s", (name) => {
    const template = templateNamed(name);
    expect(lint(template, template, languages)).toEqual([]);
  });

  it.each([
    ["An invoice follows.", "money", "invoice"],
    ["There is a small fee.", "money", "fee"],
    ["Vous pouvez payer plus tard.", "money", "payer"],
    ["You are an eminent scholar.", "praise", "eminent"],
    ["Une maison prestigieuse.", "praise", "prestigieuse"],
    ["This is URGENT.", "haste", "URGENT"],
    ["C'est le dernier avis.", "haste", "dernier avis"],
    ["Write to us!", "haste", "!"],
    ["PLEASE READ THIS NOW", "haste", "PLEASE READ THIS NOW"],
    ["Verify your account at once.", "money", "Verify your account"],
    ["Answer in 5 days.", "soon", "5 days"],
    ["Répondez sous deux semaines.", "soon", "deux semaines"],
    ["See https://evil.example/x for more.", "link", "https://evil.example/x"],
    ["See [our page](http://evil.example).", "link", "](http://evil.example)."],
    ["Write to claim@evil.example today.", "link", "claim@evil.example"],
    ["Go to vitae-claim.com now.", "link", "vitae-claim.com"],
    ["Dear {firstname}", "unknown", "firstname"],
    ["{outcome}", "foreign", "outcome"],
    ["Follow {link_room} to answer.", "placed", "link_room"],
    ["A brace } too many.", "brace", ""],
    ["⟦token⟧", "brace", ""],
  ])("names what is wrong with %j", (added, fault, what) => {
    expect(faultsOf(added)).toContainEqual(["body_en", fault, what]);
  });

  it("lets plain words pass, terms of three weeks and more among them", () => {
    expect(faultsOf("Take three weeks, or thirty days, or the whole year. The fee-faw-fum of the tale is not meant.").filter(([, fault]) => fault !== "money")).toEqual([]);
    expect(faultsOf("Vous pouvez prendre quatre semaines ; la clef d'entrée reste la même.", "fr")).toEqual([]);
  });

  it("misses neither the source of the data nor the way to answer", () => {
    const bare = { subject: "A letter", body: "Good day." };
    const faults = lint(invitation, { fr: invitation.fr, en: bare }, languages);
    expect(faults).toEqual(["link_room", "why_you", "source_of_data"].map((what) => ({ field: "body_en", fault: "needed", what })));
  });

  it("keeps links, digits and shouting out of the subject, and the subject short", () => {
    const subject = (text: string) => lint(invitation, { fr: invitation.fr, en: { ...invitation.en, subject: text } }, languages).map(({ field, fault }) => [field, fault]);
    expect(subject("{link_room}")).toEqual([["subject_en", "subjectPlaced"]]);
    expect(subject("")).toEqual([["subject_en", "empty"]]);
    expect(subject("a".repeat(91))).toEqual([["subject_en", "long"]]);
    expect(subject("Urgent: answer")).toEqual([["subject_en", "haste"]]);
  });

  it("asks only for the languages that the house speaks", () => {
    expect(lint(invitation, { fr: invitation.fr, en: { subject: "", body: "" } }, ["fr"])).toEqual([]);
  });
});
