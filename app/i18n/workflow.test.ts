import { describe, expect, it } from "vitest";
import { decisionNames } from "~/workflow/decisions";
import { languages, phrases } from "./index";

const doubled = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe.each(languages)("the words of the workflow in %s", (lang) => {
  const { workflow } = phrases(lang);

  it("never give one name to two stages, standings, letters, reasons or refusals", () => {
    for (const group of [workflow.stages, workflow.standings, workflow.letters, workflow.reasonCodes, workflow.refused]) expect(doubled(Object.values(group))).toEqual([]);
  });

  it("never put one word on two buttons", () => {
    expect(doubled(decisionNames.map((name) => workflow.decisions[name].verb))).toEqual([]);
  });

  it("say in a whole sentence what a decision will do, why it is refused, and what it waits for", () => {
    const sentences = [...decisionNames.map((name) => workflow.decisions[name].does), ...Object.values(workflow.refused), ...Object.values(workflow.waits)];
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("stay calm", () => {
    const all = JSON.stringify(workflow);
    expect(all).not.toMatch(/!|urgent|immediately|immédiatement|final notice|dernier avis|warning|attention/i);
  });
});
